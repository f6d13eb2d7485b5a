package dev.letterbox.endtoend;

import dev.letterbox.endtoend.Api.Answer;
import dev.letterbox.endtoend.ClientCall.Unsaid;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;

/**
 * Sends what the generated client can say by its methods, and the rest as it stands: {@link Said}
 * has which is which.
 */
final class ClientSender implements Sender {
  private final URI api;
  private final Sender plain;
  private final GeneratedClient client;

  ClientSender(URI api, Sender plain) {
    this.api = api;
    this.plain = plain;
    client = new GeneratedClient(api);
  }

  @Override
  public Answer send(HttpRequest request) throws IOException, InterruptedException {
    if (!request.uri().getAuthority().equals(api.getAuthority())) {
      return plain.send(request);
    }
    Optional<Operation> operation =
        Operation.of(request.method(), request.uri().getRawPath()).filter(Operation::isPublished);
    if (operation.isEmpty()) {
      // Without the ids that are made for the run.
      String path = request.uri().getRawPath().replaceAll("/t[0-9a-f-]{36}", "/-");
      Said.cannot(request.method() + " " + path, "no operation");
      return plain.send(request);
    }
    try {
      ClientCall call = ClientCall.of(request, operation.get(), client);
      call.check(request, client);
      Answer answer = new ClientAnswer(request, client).to(call);
      Said.byACall(call, answer.status());
      return answer;
    } catch (Unsaid e) {
      Said.cannot(operation.get().toString(), e.why);
      Answer answer = plain.send(request);
      Said.plainly(operation.get(), answer.status());
      return answer;
    }
  }
}
