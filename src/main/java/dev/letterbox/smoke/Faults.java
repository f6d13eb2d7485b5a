package dev.letterbox.smoke;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonException;
import dev.letterbox.json.JsonReader;
import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds an answer against what is declared. What is told of it never has a value of its body. */
final class Faults {
  private static final int SERVER_ERROR = 500;
  private static final int PER_CLASS = 100;

  private Faults() {}

  /**
   * What is wrong with it.
   *
   * @param status the one that it has to be; 0 for any below 500
   * @param head whether the request's method was {@code HEAD}, to which no body comes
   * @return null where the answer follows the contract
   */
  static @Nullable String of(
      SmokeAnswer answer, List<Declared> declared, int status, boolean head) {
    if (status != 0 && answer.status() != status) {
      return "the status is " + answer.status() + ", not " + status;
    }
    if (status == 0 && answer.status() >= SERVER_ERROR) {
      return "the status is " + answer.status();
    }
    // The status itself before its class, and any other last.
    for (int wanted : new int[] {answer.status(), answer.status() / PER_CLASS, 0}) {
      for (Declared one : declared) {
        if (one.status() == wanted) {
          return of(answer, one, head);
        }
      }
    }
    return "the status " + answer.status() + " is not declared";
  }

  private static @Nullable String of(SmokeAnswer answer, Declared declared, boolean head) {
    for (String header : declared.headers()) {
      if (!answer.headers().containsKey(header.toLowerCase(Locale.ROOT))) {
        return "there is no header field " + header;
      }
    }
    if (head) {
      return null;
    }
    if (declared.contents().isEmpty()) {
      return answer.body().length == 0 ? null : "there is a body, and none is declared";
    }
    String type = answer.headers().get("content-type");
    if (type == null) {
      return "there is no header field Content-Type";
    }
    for (Declared.Content content : declared.contents()) {
      if (holds(content.mediaType(), essence(type))) {
        return content.codec() == null ? null : ofJson(answer.body(), content.codec());
      }
    }
    return "the Content-Type " + essence(type) + " is not declared";
  }

  private static String essence(String type) {
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean holds(String declared, String sent) {
    String range = essence(declared);
    return range.equals("*/*")
        || range.equals(sent)
        || (range.endsWith("/*") && sent.startsWith(range.substring(0, range.length() - 1)));
  }

  private static @Nullable String ofJson(byte[] body, Codec<?> codec) {
    Violations violations = new Violations();
    try {
      JsonReader in = JsonReader.ofAnswer(body, violations);
      codec.read(in);
      in.end();
    } catch (JsonException e) {
      return "the body is not JSON";
    }
    if (violations.isEmpty()) {
      return null;
    }
    Violation first = violations.list().getFirst();
    return "the body" + (first.at().isEmpty() ? " " : "'s " + first.at() + " ") + first.detail();
  }
}
