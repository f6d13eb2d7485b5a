package dev.letterbox.schema;

import org.jspecify.annotations.Nullable;

/**
 * An object's member that may be left out, and may be null when it is there: {@code nullable} and
 * not {@code required}. A merge patch (RFC 7396) tells the three apart.
 *
 * @param <T> the type of the member's value
 */
public sealed interface Member<T> {
  /** The member is not there. */
  record Absent<T>() implements Member<T> {}

  /**
   * The member is there.
   *
   * @param value null where the member's value is null
   */
  record Present<T>(@Nullable T value) implements Member<T> {}

  /** No member. */
  static <T> Member<T> absent() {
    return new Absent<>();
  }

  /** A member with this value. */
  static <T> Member<T> of(@Nullable T value) {
    return new Present<>(value);
  }
}
