package dev.letterbox.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.json.JsonReader;
import dev.letterbox.schema.Alternatives;
import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.TextReader;
import dev.letterbox.schema.Violations;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads values each of which is a text or a JSON document: the document to its end as {@link
 * JsonReader} does, the text as {@link TextReader} does. Objects are in documents only.
 */
abstract class ValueReader extends TextReader {
  private final Violations violations;

  /** Of the document that is being read, and how many of its objects and arrays are open. */
  private @Nullable JsonReader json;

  private int depth;

  ValueReader(Violations violations) {
    super(violations);
    this.violations = violations;
  }

  /** The document that comes next; null where something else does. */
  abstract @Nullable Bytes document();

  /** The pointer of the value that comes next, which is not inside a document. */
  abstract String nextTextPath();

  /** The pointer of the value that was read last, which was no document. */
  abstract String textPath();

  /** Whether the next value is inside a document. */
  final boolean isWithinDocument() {
    return depth > 0;
  }

  /** Who reads the next value, if it is a document or inside one. */
  final @Nullable JsonReader json() {
    begin();
    Bytes document = json == null ? document() : null;
    if (document != null) {
      json = new JsonReader(document.toArray(), violations, nextTextPath());
    }
    return json;
  }

  /** A value of the document was read; where that was all, the texts go on. */
  private <T extends @Nullable Object> T read(JsonReader in, T value) {
    boolean failed = in.failed();
    if (depth == 0) {
      in.end();
      json = null;
      super.skip();
    }
    if (failed) {
      standIn();
    }
    return value;
  }

  private boolean opened(JsonReader in, boolean is) {
    depth += is ? 1 : 0;
    return read(in, is);
  }

  private <T extends @Nullable Object> T closed(JsonReader in, T end) {
    depth--;
    return read(in, end);
  }

  @Override
  protected final String path() {
    return json == null ? textPath() : json.path();
  }

  @Override
  protected final String pathOf(String property) {
    return json == null ? textPath() + Fields.member(property) : json.pathOf(property);
  }

  @Override
  protected final String nextPath() {
    return json == null ? nextTextPath() : json.path();
  }

  @Override
  protected boolean follows(Alternatives alternatives, int index) {
    JsonReader in = json();
    return in == null ? super.follows(alternatives, index) : in.follows(alternatives, index);
  }

  @Override
  protected boolean isTextNext() {
    return json() == null;
  }

  @Override
  protected boolean isNullNext() {
    JsonReader in = json();
    return in != null && in.isNullNext();
  }

  @Override
  public boolean isNull() {
    // A file that says it is JSON, and is wanted as a file, need not be.
    Bytes document = json == null ? document() : null;
    if (document != null && !Fields.startsWith(document, 'n')) {
      return false;
    }
    JsonReader in = json();
    return in != null && in.isNull() && read(in, true);
  }

  @Override
  public boolean beginObject() {
    JsonReader in = json();
    return in == null ? isNone("an object") : opened(in, in.beginObject());
  }

  @Override
  public @Nullable String nextProperty() {
    JsonReader in = json();
    String property = in == null ? null : in.nextProperty();
    return in == null || property != null ? property : closed(in, property);
  }

  @Override
  public boolean beginArray() {
    JsonReader in = json();
    return in == null ? isNone("an array") : opened(in, in.beginArray());
  }

  /** Each value that comes is an item. */
  final boolean beginItems() {
    return super.beginArray();
  }

  @Override
  public boolean nextItem() {
    if (!isWithinDocument()) {
      return super.nextItem();
    }
    JsonReader in = json();
    return in != null && (in.nextItem() || closed(in, false));
  }

  /** Passes over the next value, which is not read as a document. */
  final void skipText() {
    super.skip();
  }

  /** A violation: the value is no document. */
  private boolean isNone(String wanted) {
    skipText();
    fail("type", "must be " + wanted + ", which a form holds as a part of application/json");
    return false;
  }

  @Override
  public @Nullable String discriminator(String property) {
    JsonReader in = json();
    if (in == null) {
      isNone("an object");
      return null;
    }
    String text = in.discriminator(property);
    return text == null ? read(in, text) : text;
  }

  @Override
  public boolean has(String property) {
    JsonReader in = json();
    return in != null && in.has(property);
  }

  @Override
  public void skip() {
    JsonReader in = json();
    if (in == null) {
      super.skip();
    } else {
      in.skip();
      read(in, true);
    }
  }

  @Override
  public String string() {
    JsonReader in = json();
    return in == null ? super.string() : read(in, in.string());
  }

  @Override
  public boolean bool() {
    JsonReader in = json();
    return in == null ? super.bool() : read(in, in.bool());
  }

  @Override
  public int int32() {
    JsonReader in = json();
    return in == null ? super.int32() : read(in, in.int32());
  }

  @Override
  public long int64() {
    JsonReader in = json();
    return in == null ? super.int64() : read(in, in.int64());
  }

  @Override
  public double float64() {
    JsonReader in = json();
    return in == null ? super.float64() : read(in, in.float64());
  }

  @Override
  public BigDecimal decimal() {
    JsonReader in = json();
    return in == null ? super.decimal() : read(in, in.decimal());
  }

  @Override
  public JsonNode any() {
    JsonReader in = json();
    return in == null ? super.any() : read(in, in.any());
  }
}
