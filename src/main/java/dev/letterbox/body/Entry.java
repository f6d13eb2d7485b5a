package dev.letterbox.body;

import static java.util.Objects.requireNonNull;

import dev.letterbox.schema.Bytes;
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
   * A part without a file name that says it is JSON: how OpenAPI sends values that are no scalars.
   *
   * @param content a view of the body
   */
  record Json(String name, Bytes content) implements Entry {
    public Json {
      requireNonNull(name);
      requireNonNull(content);
    }
  }

  /** A part that has a file name, or whose media type is neither {@code text/*} nor JSON. */
  record File(FilePart part) implements Entry {
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
  }
}
