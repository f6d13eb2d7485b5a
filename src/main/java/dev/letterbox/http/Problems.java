package dev.letterbox.http;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Reader;
import dev.letterbox.schema.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Problem documents (RFC 9457) on their way out. */
final class Problems {
  private static final String MEDIA_TYPE = "application/problem+json";

  private Problems() {}

  static HttpResponse encode(ProblemException e) {
    HttpResponse response = HttpResponse.of(e.problem().status());
    for (Map.Entry<String, String> field : e.headers().entrySet()) {
      response.header(field.getKey(), field.getValue());
    }
    return response.json(MEDIA_TYPE, new ProblemCodec(null), e.problem());
  }

  /** 500 with the request's id, by which the cause is found in the log. */
  static HttpResponse internalServerError(String requestId) {
    return HttpResponse.of(500)
        .json(
            MEDIA_TYPE,
            new ProblemCodec("urn:request:" + requestId),
            new Problem(500, "Something went wrong here.", null, List.of()));
  }

  private record ProblemCodec(@Nullable String instance) implements Codec<Problem> {
    @Override
    public Problem read(Reader in) {
      throw new UnsupportedOperationException("problems are only written here");
    }

    @Override
    public void write(JsonWriter out, Problem problem) {
      out.beginObject();
      out.name("title");
      out.string(problem.title());
      out.name("status");
      out.int32(problem.status());
      if (problem.detail() != null) {
        out.name("detail");
        out.string(problem.detail());
      }
      if (instance != null) {
        out.name("instance");
        out.string(instance);
      }
      if (!problem.errors().isEmpty()) {
        out.name("errors");
        out.beginArray();
        for (Violation violation : problem.errors()) {
          write(out, violation);
        }
        out.endArray();
      }
      out.endObject();
    }

    private static void write(JsonWriter out, Violation violation) {
      out.beginObject();
      out.name("in");
      out.string(violation.in().text());
      out.name(violation.in() == Violation.In.BODY ? "pointer" : "name");
      out.string(violation.at());
      out.name("code");
      out.string(violation.code());
      out.name("detail");
      out.string(violation.detail());
      out.endObject();
    }
  }
}
