package dev.letterbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * A {@link Page#position()} as clients see it: base64url of a version byte, a byte for the kind of
 * list, and the position.
 *
 * <p>Cursors are not signed. The partition keys of every query are made of the caller's own owner
 * name or form, never of a cursor, so a forged one moves within what its sender may read anyway.
 */
public final class Cursor {
  /** The lists that a cursor may belong to. One list's cursor is of no use to another. */
  public enum Kind {
    FORMS('f'),
    SUBMISSIONS_NEWEST_FIRST('n'),
    SUBMISSIONS_OLDEST_FIRST('o');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }
  }

  private static final char VERSION = '1';
  private static final int MAX_LENGTH = 512;

  private Cursor() {}

  public static String encode(Kind kind, String position) {
    String text = "" + VERSION + kind.letter + position;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /** The position; empty when this is no cursor that {@link #encode} made for that kind of list. */
  public static Optional<String> decode(Kind kind, String cursor) {
    if (cursor.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String text;
    try {
      text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (text.length() < 3) {
      return Optional.empty();
    }
    String position = text.substring(2);
    // Also refuses another version, another kind, padding, stray bits and what is not UTF-8.
    if (!encode(kind, position).equals(cursor)) {
      return Optional.empty();
    }
    if (kind != Kind.FORMS && !Ulid.isValid(position)) {
      return Optional.empty();
    }
    return Optional.of(position);
  }
}
