package dev.letterbox.inbox;

/** A form's version as an entity tag (RFC 9110 section 8.8.3): {@code "3"}. */
final class EntityTags {
  private EntityTags() {}

  static String of(long version) {
    return '"' + Long.toString(version) + '"';
  }

  /** {@code If-Match} (section 13.1.1): strong comparison, so that a weak tag never matches. */
  static boolean ifMatch(String header, long version) {
    return isAny(header) || contains(header, of(version), false);
  }

  /** {@code If-None-Match} (section 13.1.2): weak comparison. */
  static boolean ifNoneMatch(String header, long version) {
    return !isAny(header) && !contains(header, of(version), true);
  }

  static boolean isAny(String header) {
    return header.strip().equals("*");
  }

  private static boolean contains(String header, String tag, boolean weakToo) {
    for (String element : header.split(",", -1)) {
      String candidate = element.strip();
      if (candidate.equals(tag) || (weakToo && candidate.equals("W/" + tag))) {
        return true;
      }
    }
    return false;
  }
}
