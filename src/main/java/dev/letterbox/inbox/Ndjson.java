package dev.letterbox.inbox;

import dev.letterbox.generated.model.Submission;
import dev.letterbox.generated.model.SubmissionCodec;
import dev.letterbox.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Submissions as JSON documents, one a line, each line ended by LF. */
final class Ndjson {
  private Ndjson() {}

  static String of(List<Submission> submissions) {
    StringBuilder lines = new StringBuilder();
    for (Submission submission : submissions) {
      byte[] json = JsonWriter.toBytes(SubmissionCodec.INSTANCE, submission);
      lines.append(new String(json, StandardCharsets.UTF_8)).append('\n');
    }
    return lines.toString();
  }
}
