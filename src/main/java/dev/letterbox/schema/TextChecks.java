package dev.letterbox.schema;

/** The keywords of strings, and their formats as far as they have no Java type of their own. */
public abstract class TextChecks extends NumberChecks {
  /** Collects into these violations. */
  protected TextChecks(Violations violations) {
    super(violations);
  }

  /** {@code minLength}: code points. */
  public final void minLength(String value, int least) {
    // A code point has two characters at most.
    if (!failed()
        && value.length() / 2 < least
        && value.codePointCount(0, value.length()) < least) {
      report("minLength", "must have at least " + counted(least, "character"));
    }
  }

  /** {@code maxLength}: code points. */
  public final void maxLength(String value, int most) {
    if (!failed() && value.length() > most && value.codePointCount(0, value.length()) > most) {
      report("maxLength", "must have at most " + counted(most, "character"));
    }
  }

  /** {@code pattern}: found anywhere unless it is anchored. */
  public final void pattern(String value, String pattern) {
    if (!failed() && !Patterns.find(pattern, value)) {
      report("pattern", "must match " + pattern);
    }
  }

  /** {@code format: email}. */
  public final void email(String value) {
    if (!failed() && !Text.isEmail(value)) {
      report("format", "must be an e-mail address");
    }
  }

  /** {@code format: uri}. */
  public final void uri(String value) {
    if (!failed() && !Text.isUri(value)) {
      report("format", "must be an absolute URI");
    }
  }

  /** {@code format: uri-reference}. */
  public final void uriReference(String value) {
    if (!failed() && !Uris.isReference(value)) {
      report("format", "must be a URI or a relative reference");
    }
  }

  /** {@code format: hostname}. */
  public final void hostname(String value) {
    if (!failed() && !Text.isHostname(value, 0)) {
      report("format", "must be a host name");
    }
  }

  /** {@code format: ipv4}. */
  public final void ipv4(String value) {
    if (!failed() && !Addresses.isIpv4(value)) {
      report("format", "must be an IPv4 address");
    }
  }

  /** {@code format: ipv6}. */
  public final void ipv6(String value) {
    if (!failed() && !Addresses.isIpv6(value)) {
      report("format", "must be an IPv6 address");
    }
  }

  /** {@code format: time}. */
  public final void time(String value) {
    if (!failed() && !Rfc3339.isTime(value)) {
      report("format", "must be a time such as 10:15:30Z");
    }
  }

  /** {@code format: decimal}. */
  public final void decimal(String value) {
    if (!failed() && !Decimals.isDecimal(value)) {
      report("format", "must be a decimal number such as 12.50");
    }
  }

  /** {@code format: date}, of what has other checks as well. */
  public final void date(String value) {
    if (!failed() && !Rfc3339.isDate(value)) {
      report("format", "must be a date such as 2026-11-22");
    }
  }

  /** {@code format: date-time}, of what has other checks as well. */
  public final void dateTime(String value) {
    if (!failed() && !Rfc3339.isInstant(value)) {
      report("format", "must be a date and time such as 2026-11-22T10:15:30Z");
    }
  }

  /** {@code format: uuid}, of what has other checks as well. */
  public final void uuid(String value) {
    if (!failed() && !Text.isUuid(value)) {
      report("format", "must be a UUID");
    }
  }

  /** {@code format: byte}, of what has other checks as well. */
  public final void base64(String value) {
    if (!failed() && !Base64Text.isOf(value)) {
      report("format", "must be base64");
    }
  }
}
