package dev.letterbox.webhook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Headers that list elements, of which a prefix says what they are. */
final class HeaderList {
  private HeaderList() {}

  /**
   * Of the first {@link SignatureScheme#MOST_SIGNATURES} elements with this prefix those that are
   * signatures.
   */
  static List<byte[]> signatures(String header, char separator, String prefix, Encoding encoding) {
    List<byte[]> signatures = new ArrayList<>();
    int seen = 0;
    for (int from = 0; from < header.length() && seen < SignatureScheme.MOST_SIGNATURES; ) {
      int to = end(header, separator, from);
      if (header.startsWith(prefix, from)) {
        seen++;
        byte[] signature = encoding.decode(header, from + prefix.length(), to);
        if (signature != null) {
          signatures.add(signature);
        }
      }
      from = to + 1;
    }
    return signatures;
  }

  /** What follows this prefix in the one element that has it; null where none or several do. */
  static @Nullable String only(String header, char separator, String prefix) {
    String only = null;
    for (int from = 0; from < header.length(); ) {
      int to = end(header, separator, from);
      if (header.startsWith(prefix, from)) {
        if (only != null) {
          return null;
        }
        only = header.substring(from + prefix.length(), to);
      }
      from = to + 1;
    }
    return only;
  }

  private static int end(String header, char separator, int from) {
    int end = header.indexOf(separator, from);
    return end < 0 ? header.length() : end;
  }
}
