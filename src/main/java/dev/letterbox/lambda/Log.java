package dev.letterbox.lambda;

import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.Router;
import dev.letterbox.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * One line of JSON for each request and each failure, on standard output, where Lambda picks them
 * up; the stage variable {@code logLevel} says which. No line has a value that was sent: of an
 * exception it tells the classes and the stack, and the message only where AWS wrote it.
 */
final class Log implements Router.FailureLog {
  static final Log INSTANCE = new Log();

  private static final String AWS = "software.amazon.awssdk.";

  private Log() {}

  void request(HttpRequest request, int status, long nanos) {
    LogLevel level = LogLevel.of(status);
    if (level.isBelow(LogLevel.of(request.stageVariable("logLevel")))) {
      return;
    }
    JsonWriter out = JsonWriter.inMemory();
    out.beginObject();
    out.name("level");
    out.string(level.name());
    out.name("route");
    out.string(request.routeKey());
    out.name("status");
    out.int32(status);
    out.name("durationMs");
    out.int64(nanos / 1_000_000);
    out.name("requestId");
    out.string(request.id());
    out.endObject();
    out.endLine(System.out);
  }

  /**
   * A case of the smoke tests.
   *
   * @param fault what is wrong with the answer, without values of its body; null for nothing
   */
  void smoke(String name, @Nullable String fault) {
    JsonWriter out = JsonWriter.inMemory();
    out.beginObject();
    out.name("level");
    out.string(fault == null ? "INFO" : "ERROR");
    out.name("smoke");
    out.string(name);
    out.name("passed");
    out.bool(fault == null);
    if (fault != null) {
      out.name("fault");
      out.string(fault);
    }
    out.endObject();
    out.endLine(System.out);
  }

  @Override
  public void log(HttpRequest request, Throwable cause) {
    failure("route", request.routeKey(), request.id(), cause);
  }

  /** A failure that no request meets. */
  void failure(String function, String requestId, Throwable cause) {
    failure("function", function, requestId, cause);
  }

  private static void failure(String kind, String where, String requestId, Throwable cause) {
    JsonWriter out = JsonWriter.inMemory();
    out.beginObject();
    out.name("level");
    out.string("ERROR");
    out.name(kind);
    out.string(where);
    out.name("requestId");
    out.string(requestId);
    out.name("causes");
    out.beginArray();
    for (Throwable one = cause; one != null; one = one.getCause()) {
      cause(out, one);
    }
    out.endArray();
    out.endObject();
    out.endLine(System.out);
  }

  private static void cause(JsonWriter out, Throwable cause) {
    out.beginObject();
    out.name("type");
    out.string(cause.getClass().getName());
    if (cause.getMessage() != null && cause.getClass().getName().startsWith(AWS)) {
      out.name("message");
      out.string(cause.getMessage());
    }
    out.name("stack");
    out.beginArray();
    for (StackTraceElement element : cause.getStackTrace()) {
      out.string(element.toString());
    }
    out.endArray();
    out.endObject();
  }
}
