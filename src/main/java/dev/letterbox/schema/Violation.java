package dev.letterbox.schema;

import static java.util.Objects.requireNonNull;

/**
 * One way in which a request differs from the contract.
 *
 * @param in where it was found
 * @param at the parameter's name, or for a body the JSON pointer (RFC 6901) of the value; {@code
 *     ""} is the whole body
 * @param code what kind of violation, for programs: {@code type}, {@code required}, {@code
 *     maxLength} …: the OpenAPI keyword where there is one
 * @param detail what was expected, for people; never the value that was sent
 */
public record Violation(In in, String at, String code, String detail) {
  public Violation {
    requireNonNull(in);
    requireNonNull(at);
    requireNonNull(code);
    requireNonNull(detail);
  }

  /** The places of a request that hold values. */
  public enum In {
    PATH("path"),
    QUERY("query"),
    HEADER("header"),
    COOKIE("cookie"),
    BODY("body");

    private final String text;

    In(String text) {
      this.text = text;
    }

    /** The name that problem documents use, OpenAPI's own: {@code query}, {@code header} … */
    public String text() {
      return text;
    }
  }
}
