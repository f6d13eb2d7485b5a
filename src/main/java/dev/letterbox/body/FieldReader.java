package dev.letterbox.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.FilePart;
import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
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
 * says it is JSON is read as JSON, unless the schema wants a file.
 */
public final class FieldReader extends ValueReader {
  private static final String SEVERAL = "must be there once";

  private final Map<String, List<Entry>> fields;
  private final Iterator<Map.Entry<String, List<Entry>>> members;
  private final List<FilePart> files = new ArrayList<>();
  private boolean begun;

  /** The member that is being read: its pointer, and what was sent for it. */
  private String pointer = "";

  private List<Entry> values = List.of();

  /** Reads this form. */
  public FieldReader(List<Entry> form, Violations violations) {
    super(violations);
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
  String textPath() {
    return isWithinArray() && position() > 0 ? pointer + "/" + (position() - 1) : pointer;
  }

  @Override
  String nextTextPath() {
    return isWithinArray() ? pointer + "/" + position() : pointer;
  }

  @Override
  @Nullable Bytes document() {
    return next() instanceof Entry.File(FilePart part, boolean json) && json
        ? part.content()
        : null;
  }

  /** What comes next, if it is the only one where one is wanted. */
  private @Nullable Entry next() {
    return !isSeveral() && position() < values.size() ? values.get(position()) : null;
  }

  private boolean isSeveral() {
    return values.size() > 1 && !isWithinArray();
  }

  @Override
  public boolean beginObject() {
    if (begun) {
      return super.beginObject();
    }
    begun = true;
    return true;
  }

  @Override
  public @Nullable String nextProperty() {
    if (isWithinDocument()) {
      return super.nextProperty();
    }
    if (!members.hasNext()) {
      choose("", List.of());
      return null;
    }
    Map.Entry<String, List<Entry>> member = members.next();
    choose(Fields.member(member.getKey()), member.getValue());
    return member.getKey();
  }

  private void choose(String pointer, List<Entry> values) {
    this.pointer = pointer;
    this.values = values;
    choose(Fields.texts(values));
  }

  @Override
  public @Nullable String discriminator(String property) {
    if (begun) {
      return super.discriminator(property);
    }
    List<Entry> found = fields.getOrDefault(property, List.of());
    if (found.isEmpty()) {
      missing(property);
    } else if (found.size() == 1 && found.getFirst() instanceof Entry.Text text) {
      return text.value();
    } else {
      reportAt(pathOf(property), "type", "must be a text that is there once");
    }
    return null;
  }

  @Override
  public boolean has(String property) {
    return begun ? super.has(property) : fields.containsKey(property);
  }

  @Override
  public boolean beginArray() {
    boolean document = isWithinDocument() || isWithinArray() || Fields.isJsonArray(values);
    return document ? super.beginArray() : beginItems();
  }

  @Override
  public boolean beginFiles() {
    return (isWithinDocument() || isWithinArray()) ? super.beginArray() : beginItems();
  }

  @Override
  public String string() {
    if (json() == null && next() instanceof Entry.File) {
      skipText();
      fail("type", "must be text, not a file");
      return "";
    }
    return super.string();
  }

  /** {@code on} is what a ticked checkbox sends. */
  @Override
  public boolean bool() {
    if (json() != null) {
      return super.bool();
    }
    String text = string();
    boolean value = text.equals("true") || text.equals("on");
    if (!value && !text.equals("false")) {
      mismatch("true, on or false");
    }
    return value;
  }

  /** A text or a JSON value, or an array of them where the field is there several times. */
  @Override
  public JsonNode any() {
    if (json() != null || !isSeveral()) {
      return super.any();
    }
    beginItems();
    return FreeForm.array(this, values.size());
  }

  @Override
  public @Nullable FilePart file() {
    if (isWithinDocument()) {
      return super.file();
    }
    begin();
    Entry next = next();
    boolean several = isSeveral();
    skipText();
    if (next instanceof Entry.File file) {
      return file.part();
    }
    fail("type", several ? SEVERAL : "must be a file");
    return null;
  }

  @Override
  public void additional(Map<String, JsonNode> properties, String name) {
    if (isWithinDocument()) {
      super.additional(properties, name);
      return;
    }
    List<Entry> others = Fields.withoutFiles(values, files);
    if (!others.isEmpty()) {
      choose(pointer, others);
      super.additional(properties, name);
    }
  }
}
