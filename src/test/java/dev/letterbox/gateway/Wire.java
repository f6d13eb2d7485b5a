package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;

/** Requests and responses as text. */
final class Wire {
  private Wire() {}

  /** {@code 200 name: value | name: value | body}. */
  static String text(GatewayResponse response) {
    StringBuilder text = new StringBuilder().append(response.status()).append(' ');
    for (Header header : response.headers()) {
      text.append(header.name()).append(": ").append(header.value()).append(" | ");
    }
    return text.append(new String(response.body(), UTF_8)).toString();
  }

  /** Sends exactly these lines and a body, and reads the answer to its end. */
  static String exchange(URI server, String head, byte[] body) throws IOException {
    try (Socket socket = new Socket("localhost", server.getPort())) {
      OutputStream output = socket.getOutputStream();
      String lines = head.strip() + "\nConnection: close\n\n";
      output.write(lines.replace("\n", "\r\n").getBytes(UTF_8));
      output.write(body);
      output.flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
