package dev.letterbox.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An issuer on the loopback interface that says and signs what a test wants. */
final class TestIssuer implements AutoCloseable {
  static final String DISCOVERY = "/.well-known/openid-configuration";
  static final String KEYS = "/jwks.json";

  private static final Map<String, RSAKey> MADE = new ConcurrentHashMap<>();

  /** What a path answers; one that isn't there is a 404. {@code sleep} takes two seconds. */
  final Map<String, String> pages = new ConcurrentHashMap<>();

  final AtomicInteger asked = new AtomicInteger();
  final RSAKey key = key("first");

  private final HttpServer server;

  TestIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          String page = pages.get(exchange.getRequestURI().getPath());
          if ("sleep".equals(page)) {
            sleep();
          }
          byte[] body = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    pages.put(DISCOVERY, "{\"jwks_uri\":\"" + uri() + KEYS + "\"}");
    publish(key);
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  void publish(RSAKey... keys) {
    pages.put(KEYS, new JWKSet(List.of(keys)).toString());
  }

  /** The same whenever the test run asks for it: each takes its time to make. */
  static RSAKey key(String id) {
    return MADE.computeIfAbsent(id, TestIssuer::make);
  }

  /** One with that id, or none, that is not {@link #key the} one. */
  static RSAKey others(@Nullable String id) {
    return new RSAKey.Builder(key("another's")).keyID(id).build();
  }

  private static RSAKey make(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token with these claims, as JSON text, by the first key. */
  String token(String claims) {
    return token(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").build(), claims);
  }

  String token(JWSHeader header, String claims) {
    try {
      return sign(new RSASSASigner(key), header, claims);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sign(JWSSigner signer, JWSHeader header, String claims) {
    try {
      JWSObject token = new JWSObject(header, new Payload(claims));
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void sleep() {
    try {
      Thread.sleep(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
