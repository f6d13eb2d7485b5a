package dev.letterbox.body;

import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.FilePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form's entries, sorted for {@link FieldReader}. */
final class Fields {
  private Fields() {}

  /** By name in the order of their first appearance, without files that were not chosen. */
  static Map<String, List<Entry>> byName(List<Entry> form) {
    Map<String, List<Entry>> fields = new LinkedHashMap<>();
    for (Entry entry : form) {
      if (!(entry instanceof Entry.File file && file.isNoFile())) {
        List<Entry> same = fields.get(entry.name());
        if (same == null) {
          same = new ArrayList<>(1);
          fields.put(entry.name(), same);
        }
        same.add(entry);
      }
    }
    return fields;
  }

  /** As many texts as there are entries; what is no text is an empty one. */
  static List<String> texts(List<Entry> entries) {
    if (entries.size() == 1) {
      return List.of(text(entries.getFirst()));
    }
    List<String> texts = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      texts.add(text(entry));
    }
    return texts;
  }

  private static String text(Entry entry) {
    return entry instanceof Entry.Text text ? text.value() : "";
  }

  /** The other entries; the files come into this list. */
  static List<Entry> withoutFiles(List<Entry> entries, List<FilePart> files) {
    List<Entry> others = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      if (entry instanceof Entry.File file && !file.isValue()) {
        files.add(file.part());
      } else {
        others.add(entry);
      }
    }
    return others;
  }

  /** Whether a single part holds the whole array, rather than each part an item. */
  static boolean isJsonArray(List<Entry> entries) {
    return entries.size() == 1
        && entries.getFirst() instanceof Entry.File file
        && file.json()
        && startsWith(file.part().content(), '[');
  }

  /** Whether the JSON text starts with this, behind white space. */
  static boolean startsWith(Bytes json, char wanted) {
    for (int i = 0; i < json.size(); i++) {
      switch (json.at(i)) {
        case ' ', '\t', '\r', '\n' -> {}
        default -> {
          return json.at(i) == wanted;
        }
      }
    }
    return false;
  }

  /** A member's place in a JSON pointer (RFC 6901 section 3). */
  static String member(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
