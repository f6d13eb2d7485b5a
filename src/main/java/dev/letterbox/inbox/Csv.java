package dev.letterbox.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.generated.model.Field;
import dev.letterbox.generated.model.FormSubmission;
import dev.letterbox.generated.model.HookSubmission;
import dev.letterbox.generated.model.Submission;
import dev.letterbox.json.JsonWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Submissions as CSV.
 *
 * <pre>
 * file        = [header CRLF] record *(CRLF record) [CRLF]      RFC 4180 section 2
 * field       = (escaped / non-escaped)
 * escaped     = DQUOTE *(TEXTDATA / COMMA / CR / LF / 2DQUOTE) DQUOTE
 * </pre>
 *
 * One row a submission: what every submission has, then a column for each field that the form
 * defines or that some submission of the file has.
 */
final class Csv {
  private static final List<String> COMMON = List.of("id", "receivedAt", "status", "note");

  private final StringBuilder file = new StringBuilder();
  private boolean first = true;

  private Csv() {}

  static String of(List<Field> definitions, Collection<Submission> submissions) {
    Set<String> columns = new LinkedHashSet<>();
    for (Field definition : definitions) {
      columns.add(definition.name());
    }
    for (Submission submission : submissions) {
      columns.addAll(fields(submission).keySet());
    }
    Csv csv = new Csv();
    COMMON.forEach(csv::field);
    columns.forEach(csv::field);
    csv.end();
    for (Submission submission : submissions) {
      csv.row(submission, columns);
    }
    return csv.file.toString();
  }

  private static Map<String, JsonNode> fields(Submission submission) {
    return switch (submission) {
      case FormSubmission form -> form.fields();
      case HookSubmission _ -> Map.of();
    };
  }

  private void row(Submission submission, Set<String> columns) {
    switch (submission) {
      case FormSubmission form ->
          common(form.id(), form.receivedAt().toString(), form.status().text(), form.note());
      case HookSubmission hook ->
          common(hook.id(), hook.receivedAt().toString(), hook.status().text(), hook.note());
    }
    Map<String, JsonNode> fields = fields(submission);
    for (String column : columns) {
      JsonNode value = fields.get(column);
      field(value == null || value.isNull() ? "" : text(value));
    }
    end();
  }

  private void common(String id, String receivedAt, String status, @Nullable String note) {
    field(id);
    field(receivedAt);
    field(status);
    field(note == null ? "" : note);
  }

  private static String text(JsonNode value) {
    if (value.isValueNode()) {
      return value.asText();
    }
    JsonWriter out = JsonWriter.inMemory();
    out.any(value);
    return out.toText();
  }

  private void field(String text) {
    if (!first) {
      file.append(',');
    }
    first = false;
    String harmless = isFormula(text) ? "'" + text : text;
    if (harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')) {
      file.append(harmless);
    } else {
      file.append('"').append(harmless.replace("\"", "\"\"")).append('"');
    }
  }

  /**
   * What a spreadsheet would calculate, and a stranger wrote. Numbers and telephone numbers stay.
   */
  private static boolean isFormula(String text) {
    if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    return text.charAt(0) == '='
        || text.substring(1).chars().anyMatch(c -> "0123456789 .,/()-".indexOf(c) < 0);
  }

  private void end() {
    file.append("\r\n");
    first = true;
  }
}
