package dev.letterbox.inbox;

import dev.letterbox.generated.model.AttachmentLimits;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds a submission's files against what its form takes. */
final class AttachmentChecks {
  private static final AttachmentLimits USUAL =
      new AttachmentLimits(5, 10 * 1024 * 1024L, 25 * 1024 * 1024L, List.of());

  private final AttachmentLimits limits;
  private int files;
  private long bytes;

  /**
   * By these limits.
   *
   * @param limits null where the form has none of its own
   */
  AttachmentChecks(@Nullable AttachmentLimits limits) {
    this.limits = limits == null ? USUAL : limits;
  }

  /** What is wrong with the size of a further file, for people; null where nothing is. */
  @Nullable String sizeRefusal(String name, long size) {
    files++;
    bytes += size;
    if (files > limits.maxFiles()) {
      return limits.maxFiles() == 0
          ? "The form takes no files."
          : "The form takes at most " + counted(limits.maxFiles()) + ".";
    }
    if (size > limits.maxFileBytes()) {
      return name
          + " has "
          + size
          + " octets; the form takes files of at most "
          + limits.maxFileBytes()
          + ".";
    }
    if (bytes > limits.maxTotalBytes()) {
      return "The files have more octets in all than the "
          + limits.maxTotalBytes()
          + " that the form takes.";
    }
    return null;
  }

  private static String counted(int files) {
    return files == 1 ? "1 file" : files + " files";
  }

  /** What is wrong with the type of a file, for people; null where nothing is. */
  @Nullable String typeRefusal(String name, String contentType) {
    if (limits.types().isEmpty()) {
      return null;
    }
    int parameters = contentType.indexOf(';');
    String type =
        (parameters < 0 ? contentType : contentType.substring(0, parameters))
            .strip()
            .toLowerCase(Locale.ROOT);
    for (String range : limits.types()) {
      if (holds(range.toLowerCase(Locale.ROOT), type)) {
        return null;
      }
    }
    return name + " is " + type + "; the form takes " + String.join(", ", limits.types()) + ".";
  }

  private static boolean holds(String range, String type) {
    return range.equals(type)
        || range.equals("*/*")
        || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
  }
}
