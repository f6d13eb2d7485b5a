package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.endtoend.Api.Answer;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * What the generated client is answered. A test gets the text that was sent, of which the client's
 * objects have all; what they have otherwise, or not, is {@linkplain Said#MISREAD written down}.
 */
final class ClientAnswer implements GeneratedClient.Caller {
  private final HttpRequest request;
  private final GeneratedClient client;
  private @Nullable HttpResponse<InputStream> response;

  ClientAnswer(HttpRequest request, GeneratedClient client) {
    this.request = request;
    this.client = client;
  }

  /** Whose token or key it is, where the page is, what is wanted instead of what it reads. */
  @Override
  public void asks(HttpRequest.Builder builder) {
    RequestParts.complete(builder, request);
  }

  @Override
  public void isAnswered(HttpResponse<InputStream> answered) {
    response = answered;
  }

  Answer to(ClientCall call) {
    @Nullable Object read = null;
    @Nullable Throwable failure = null;
    try {
      read = client.call(call.operation(), call.arguments(), this);
    } catch (InvocationTargetException e) {
      failure = e.getCause();
    }
    HttpResponse<InputStream> answered = response;
    if (answered == null) {
      throw new AssertionError(failure);
    }
    int status = answered.statusCode();
    HttpHeaders headers = answered.headers();
    String sent = Wire.body(headers);
    String type = headers.firstValue("Content-Type").orElse("nothing").replaceFirst(";.*", "");
    String what = call.operation() + " " + status + " " + type;
    if (read != null) {
      assertEquals(status, get(read, "getStatusCode"));
      reads(what, sent, get(read, "getData"));
    } else if (failure != null && failure.getCause() instanceof JsonProcessingException) {
      Said.MISREAD.add(what + ": is no JSON");
    } else if (failure != null && !sent.isEmpty()) {
      assertEquals(status, get(failure, "getCode"));
      assertEquals(sent, get(failure, "getResponseBody"));
      reads(what, sent, model(call.operation(), status, type, sent));
    }
    return new Answer(status, headers, sent);
  }

  /** What the contract has for this text. */
  private @Nullable Object model(Operation operation, int status, String type, String sent) {
    JsonNode declared = Operation.resolve(operation.spec().at("/responses/" + status));
    String schema = declared.path("content").path(type).at("/schema/$ref").asText();
    if (schema.isEmpty()) {
      return null;
    }
    try {
      Class<?> model = client.model(schema.substring(schema.lastIndexOf('/') + 1));
      return client.json().readValue(sent, model);
    } catch (JsonProcessingException e) {
      throw new AssertionError(sent, e);
    }
  }

  private void reads(String what, String sent, @Nullable Object data) {
    if (data == null && !sent.isEmpty()) {
      Said.MISREAD.add(what + ": is dropped");
    } else if (data != null && !data.equals(sent)) {
      compare(what, sent, data);
    }
  }

  private void compare(String what, String sent, Object data) {
    try {
      Changes changes = Changes.between(sent, client.json().writeValueAsString(data));
      String model = data.getClass().getSimpleName();
      changes.added().keySet().forEach(at -> Said.FILLED.add(model + Changes.anyOf(at)));
      changes
          .other()
          .forEach((at, is) -> Said.MISREAD.add(what + ": " + Changes.anyOf(at) + " " + is));
    } catch (JsonProcessingException e) {
      throw new AssertionError(what, e);
    }
  }

  private static @Nullable Object get(Object object, String name) {
    try {
      return object.getClass().getMethod(name).invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
