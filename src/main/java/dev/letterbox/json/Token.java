package dev.letterbox.json;

/** What a JSON text (RFC 8259) consists of; commas and colons are passed over. */
public enum Token {
  /** An opening brace. */
  OBJECT("an object"),
  /** A closing brace. */
  END_OBJECT("}"),
  /** An opening bracket. */
  ARRAY("an array"),
  /** A closing bracket. */
  END_ARRAY("]"),
  /** A member's name and the colon behind it. */
  NAME("a name"),
  /** A string that is a value. */
  STRING("a string"),
  /** A number without fraction and exponent. */
  INTEGER("a number"),
  /** A number with a fraction, an exponent or both. */
  DECIMAL("a number"),
  /** True. */
  TRUE("a boolean"),
  /** False. */
  FALSE("a boolean"),
  /** Null. */
  NULL("null");

  private final String description;

  Token(String description) {
    this.description = description;
  }

  /** What a message calls it. */
  String description() {
    return description;
  }

  /** Whether it is a whole value. */
  public boolean isScalar() {
    return compareTo(STRING) >= 0;
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return this == INTEGER || this == DECIMAL;
  }
}
