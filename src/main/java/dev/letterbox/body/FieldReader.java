package dev.letterbox.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.letterbox.json.JsonReader;
import dev.letterbox.schema.FilePart;
import dev.letterbox.schema.TextReader;
import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form as an object whose members are the fields, by name in the order of their first
 * appearance, so that generated codecs read it as they read JSON. A field that is there several
 * times is an array; so is one that is there once, where an array is wanted. A field without text
 * is the empty string, and not absent; a file input where no file was chosen is absent. A part that
 * says it is JSON is read as JSON.
 */
public final class FieldReader extends TextReader {
  private final Violations violations;
  private final Map<String, List<Entry>> fields;
  private final Iterator<Map.Entry<String, List<Entry>>> members;
  private final List<FilePart> files = new ArrayList<>();
  private List<Entry> values = List.of();
  private boolean begun;
  private @Nullable String name;

  /** The part that is being read, and how many of its objects and arrays are open. */
  private @Nullable JsonReader json;

  private int depth;

  /** Reads this form. */
  public FieldReader(List<Entry> form, Violations violations) {
    super(violations);
    this.violations = violations;
    this.fields = Fields.byName(form);
    this.members = fields.entrySet().iterator();
  }

  @Override
  public List<FilePart> files() {
    return files;
  }

  @Override
  protected Violation.In in() {
    return Violation.In.BODY;
  }

  @Override
  protected String path() {
    if (json != null) {
      return json.path();
    }
    return isWithinArray() && position() > 0 ? pointer() + "/" + (position() - 1) : pointer();
  }

  @Override
  protected String pathOf(String property) {
    return json != null ? json.pathOf(property) : path() + Fields.member(property);
  }

  private String pointer() {
    return name == null ? "" : Fields.member(name);
  }

  /** The value that comes next, if it is the only one where one is wanted. */
  private @Nullable Entry next() {
    boolean one = isWithinArray() || values.size() == 1;
    return one && position() < values.size() ? values.get(position()) : null;
  }

  /** Who reads the next value, if it is in a part that says it is JSON. */
  private @Nullable JsonReader json() {
    begin();
    if (json == null && next() instanceof Entry.Json part) {
      String root = isWithinArray() ? pointer() + "/" + position() : pointer();
      json = new JsonReader(part.content().toArray(), violations, root);
      depth = 0;
    }
    return json;
  }

  /** Something of the part was read; where that was all, the form goes on. */
  private <T> T read(JsonReader in, T value) {
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

  @Override
  public boolean isNull() {
    JsonReader in = json();
    if (in == null) {
      return false;
    }
    return in.isNull() && read(in, true);
  }

  @Override
  public boolean beginObject() {
    JsonReader in = json();
    if (in != null) {
      return opened(in, in.beginObject());
    }
    if (begun) {
      super.skip();
      fail("type", "must be an object, which a form holds as a part of application/json");
      return false;
    }
    begun = true;
    return true;
  }

  @Override
  public @Nullable String nextProperty() {
    if (json != null) {
      begin();
      String property = json.nextProperty();
      if (property == null) {
        depth--;
        read(json, true);
      }
      return property;
    }
    if (!members.hasNext()) {
      choose(List.of());
      name = null;
      return null;
    }
    Map.Entry<String, List<Entry>> member = members.next();
    name = member.getKey();
    choose(member.getValue(), Fields.texts(member.getValue()));
    return name;
  }

  private void choose(List<Entry> values, List<String> texts) {
    this.values = values;
    choose(texts);
  }

  @Override
  public boolean beginArray() {
    boolean whole = json != null || (!isWithinArray() && Fields.isJsonArray(values));
    JsonReader in = whole ? json() : null;
    return in == null ? super.beginArray() : opened(in, in.beginArray());
  }

  @Override
  public boolean nextItem() {
    if (json == null) {
      return super.nextItem();
    }
    begin();
    boolean next = json.nextItem();
    if (!next) {
      depth--;
      read(json, true);
    }
    return next;
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
  public @Nullable String discriminator(String property) {
    JsonReader in = json();
    if (in != null) {
      String text = in.discriminator(property);
      if (text == null) {
        read(in, false);
      }
      return text;
    }
    if (begun) {
      beginObject();
      return null;
    }
    List<Entry> found = fields.get(property);
    if (found == null) {
      missing(property);
    } else if (found.size() == 1 && found.getFirst() instanceof Entry.Text text) {
      return text.value();
    } else {
      reportAt(pathOf(property), "type", "must be a text that is there once");
    }
    begun = true;
    return null;
  }

  @Override
  public String string() {
    JsonReader in = json();
    if (in != null) {
      return read(in, in.string());
    }
    if (next() instanceof Entry.File) {
      super.skip();
      fail("type", "must be text, not a file");
      return "";
    }
    return super.string();
  }

  /** {@code on} is what a ticked checkbox sends. */
  @Override
  public boolean bool() {
    JsonReader in = json();
    if (in != null) {
      return read(in, in.bool());
    }
    String text = string();
    boolean value = text.equals("true") || text.equals("on");
    if (!value && !text.equals("false")) {
      mismatch("true, on or false");
    }
    return value;
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

  /** A text or a JSON value, or an array of them where the field is there several times. */
  @Override
  public JsonNode any() {
    JsonReader in = json();
    if (in != null) {
      return read(in, in.any());
    }
    if (isWithinArray() || values.size() == 1) {
      return super.any();
    }
    ArrayNode array = new ArrayNode(JsonNodeFactory.instance, values.size());
    super.beginArray();
    while (super.nextItem()) {
      array.add(any());
    }
    return array;
  }

  @Override
  public @Nullable FilePart file() {
    begin();
    if (next() instanceof Entry.File file) {
      super.skip();
      return file.part();
    }
    boolean several = next() == null;
    skip();
    fail("type", several ? "must be there once" : "must be a file");
    return null;
  }

  @Override
  public void additional(Map<String, JsonNode> properties, String name) {
    List<Entry> others = Fields.withoutFiles(values, files);
    if (!others.isEmpty()) {
      choose(others, Fields.texts(others));
      super.additional(properties, name);
    }
  }
}
