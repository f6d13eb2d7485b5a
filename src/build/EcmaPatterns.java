import java.util.List;

/** Which patterns of a contract the function can run on what strangers send. */
final class EcmaPatterns {
  /** Up to this many code points a match may cost more than linear time, or a stack frame each. */
  static final int MOST_LENGTH = 256;

  /** A repeated group of more than one length takes a stack frame of Java's for each time. */
  private static final int MOST_TIMES = 100;

  private EcmaPatterns() {}

  /** Why it cannot; null where it can. */
  static String obstacle(String pattern, long maxLength) {
    PatternParser.Part part;
    try {
      part = PatternParser.parse(pattern);
    } catch (PatternParser.Unfit e) {
      return "it has " + e.getMessage();
    }
    boolean isShort = maxLength <= MOST_LENGTH;
    return switch (Ambiguity.of(part)) {
      case EXPONENTIAL -> "it takes exponential time for some texts";
      case STEEP -> "it takes the fourth power of the length, or more, for some texts";
      case UNKNOWN -> "it is too large to tell how long it takes";
      case POLYNOMIAL ->
          isShort ? null : "for some texts it takes more than linear time" + unlessShort();
      case LINEAR ->
          isShort || !isDeep(part)
              ? null
              : "it repeats a group, once a stack frame" + unlessShort();
    };
  }

  /** What to write where there is this obstacle. */
  static String instead(String obstacle) {
    return obstacle.startsWith("it has ")
        ? "another pattern"
        : obstacle.endsWith("characters")
            ? "maxLength: " + MOST_LENGTH + " beside it, or one such as ^[a-z]+$"
            : "one that can be read in one way only, such as ^[a-z]+$";
  }

  private static String unlessShort() {
    return ", and the text may have more than " + MOST_LENGTH + " characters";
  }

  private static boolean isDeep(PatternParser.Part part) {
    return switch (part) {
      case PatternParser.Part.Characters _ -> false;
      case PatternParser.Part.Choice(var parts) -> anyIsDeep(parts);
      case PatternParser.Part.Sequence(var parts, _, _) -> anyIsDeep(parts);
      case PatternParser.Part.Repeated(var one, _, int most) ->
          isDeep(one) || ((most < 0 || most > MOST_TIMES) && width(one) < 0);
    };
  }

  private static boolean anyIsDeep(List<PatternParser.Part> parts) {
    return parts.stream().anyMatch(EcmaPatterns::isDeep);
  }

  /** How many characters the part matches; -1 where that depends. */
  private static int width(PatternParser.Part part) {
    return switch (part) {
      case PatternParser.Part.Characters _ -> 1;
      case PatternParser.Part.Choice(var parts) -> parts.size() == 1 ? width(parts.getFirst()) : -1;
      case PatternParser.Part.Sequence(var parts, _, _) -> {
        int width = 0;
        for (PatternParser.Part one : parts) {
          int more = width(one);
          width = more < 0 || width < 0 ? -1 : width + more;
        }
        yield width;
      }
      case PatternParser.Part.Repeated(var one, int least, int most) ->
          least == most && width(one) >= 0 ? least * width(one) : -1;
    };
  }
}
