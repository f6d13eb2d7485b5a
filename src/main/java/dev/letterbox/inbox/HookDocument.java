package dev.letterbox.inbox;

import dev.letterbox.http.HttpRequest;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Bytes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the store keeps of a hook as JSON; see {@link SubmissionDocument}. */
final class HookDocument {
  private HookDocument() {}

  /**
   * The document.
   *
   * @param path what followed the form's id
   * @param body null where it is the file
   */
  static String of(
      HttpRequest request,
      String path,
      boolean verified,
      @Nullable Bytes body,
      List<SubmissionDocument.File> files) {
    JsonWriter out = JsonWriter.inMemory();
    out.beginObject();
    out.name("hook");
    out.beginObject();
    out.name("verified");
    out.bool(verified);
    out.name("method");
    out.string(request.method());
    out.name("path");
    out.string(path);
    if (!request.query().isEmpty()) {
      out.name("query");
      out.string(request.query());
    }
    out.name("headers");
    out.beginObject();
    for (Map.Entry<String, String> field : HookHeaders.stored(request.headers()).entrySet()) {
      out.name(field.getKey());
      out.string(field.getValue());
    }
    out.endObject();
    if (body != null) {
      out.name("body");
      out.bytes(body);
    }
    out.endObject();
    SubmissionDocument.write(out, files);
    out.endObject();
    return out.toText();
  }
}
