package dev.letterbox.body;

import static java.util.Objects.requireNonNull;

import dev.letterbox.schema.FilePart;

/** One field of a form, as it was sent (the XHR standard's entry of a form data set). */
public sealed interface Entry {
  /** The field's name; several entries may have the same. */
  String name();

  /**
   * A text.
   *
   * @param value may be empty
   */
  record Text(String name, String value) implements Entry {
    public Text {
      requireNonNull(name);
      requireNonNull(value);
    }
  }

  /**
   * A part that has a file name, or whose media type is not {@code text/*}.
   *
   * @param json whether its media type is JSON. OpenAPI sends values so that are no scalars; with a
   *     file name where a page's script does, which cannot leave it out
   */
  record File(FilePart part, boolean json) implements Entry {
    public File {
      requireNonNull(part);
    }

    @Override
    public String name() {
      return part.name();
    }

    /** What a browser sends for a file input where no file was chosen. */
    boolean isNoFile() {
      return "".equals(part.fileName()) && part.content().size() == 0;
    }

    /** What it is where the schema says nothing: JSON under a file's name stays a file. */
    boolean isValue() {
      return json && part.fileName() == null;
    }
  }
}
