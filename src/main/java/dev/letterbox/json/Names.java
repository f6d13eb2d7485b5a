package dev.letterbox.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/**
 * Members' names, each made once: one after another, requests have the same. A name that comes in
 * another's place replaces it, so that whatever is sent, the table neither grows nor slows down.
 * Threads share it without a lock: a string is the same to all, and a name that one misses is made
 * anew.
 */
final class Names {
  private static final int PLACES = 256;

  private static final int LONGEST = 64;

  private static final @Nullable String[] KNOWN = new String[PLACES];

  private Names() {}

  /** The string that was scanned last. */
  static String of(byte[] in, Scanner scanner) {
    int from = scanner.from();
    int length = scanner.length();
    if (length > LONGEST || !scanner.isPlain()) {
      return scanner.text();
    }
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + in[i];
    }
    int place = (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (PLACES - 1);
    String known = KNOWN[place];
    if (known != null && is(known, in, from, length)) {
      return known;
    }
    String name = new String(in, from, length, ISO_8859_1);
    KNOWN[place] = name;
    return name;
  }

  private static boolean is(String known, byte[] in, int from, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != in[from + i]) {
        return false;
      }
    }
    return true;
  }
}
