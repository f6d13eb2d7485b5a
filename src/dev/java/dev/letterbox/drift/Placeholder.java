package dev.letterbox.drift;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in a text for what only AWS knows: {@code <AWS::Region>}, {@code <UserPool>}, or a
 * function's name, {@code <IntakeFunction>}.
 */
final class Placeholder {
  // Private use: no document has these.
  private static final char ANY = '\uE000';
  private static final char FUNCTION = '\uE001';
  private static final char END = '\uE002';

  /** Colons are left out of names, so that ARNs can be taken apart. */
  private static final String COLONS = "\uE003";

  private static final Pattern ONE = Pattern.compile("[\uE000\uE001]([^\uE002]*)\uE002");

  private Placeholder() {}

  /** For any text. */
  static String any(String name) {
    return ANY + name.replace("::", COLONS) + END;
  }

  /** For a function's name: CloudFormation puts the logical name between others. */
  static String function(String logicalId) {
    return FUNCTION + logicalId + END;
  }

  /** Whether a text from AWS can be this one. */
  static boolean matches(String expected, String actual) {
    StringBuilder pattern = new StringBuilder();
    Matcher matcher = ONE.matcher(expected);
    int end = 0;
    while (matcher.find()) {
      pattern.append(Pattern.quote(expected.substring(end, matcher.start())));
      boolean isFunction = expected.charAt(matcher.start()) == FUNCTION;
      pattern.append(isFunction ? "(.*-)?" + Pattern.quote(matcher.group(1)) + "(-.*)?" : ".+");
      end = matcher.end();
    }
    pattern.append(Pattern.quote(expected.substring(end)));
    return Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(actual).matches();
  }

  /** Whether there is one in it. */
  static boolean isIn(String text) {
    return ONE.matcher(text).find();
  }

  /** As people read it. */
  static String readable(String text) {
    return ONE.matcher(text).replaceAll("<$1>").replace(COLONS, "::");
  }
}
