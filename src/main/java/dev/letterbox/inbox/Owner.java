package dev.letterbox.inbox;

/** Whose forms an operation is about. */
final class Owner {
  /** Everybody, as long as nobody signs in. */
  static final String LOCAL = "local";

  private Owner() {}
}
