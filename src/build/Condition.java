import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code true}, {@code false}, nothing (false), {@code nullish(TYPE)}, {@code json(MEDIA TYPE)},
 * {@code typed(MEDIA TYPE)} (JSON or a form), {@code texts(MEDIA TYPE)} (no range), {@code
 * range(MEDIA TYPE)}, {@code a == b}; {@code !}, {@code &}, {@code |} in this order, and
 * parentheses.
 */
final class Condition {
  private final Deque<String> tokens = new ArrayDeque<>();

  static boolean holds(String expression) {
    Condition condition = new Condition();
    Matcher matcher =
        Pattern.compile("(nullish|json|typed|texts|range)\\(([^()]*)\\)|==|[!&|()]|[^\\s!&|()=]+")
            .matcher(expression);
    while (matcher.find()) {
      condition.tokens.add(
          matcher.group(1) == null
              ? matcher.group()
              : function(matcher.group(1), matcher.group(2)));
    }
    return condition.or();
  }

  private static String function(String name, String argument) {
    return Boolean.toString(
        switch (name) {
          case "json" -> MediaTypes.isJson(argument);
          case "typed" -> MediaTypes.isJson(argument) || MediaTypes.isForm(argument);
          case "texts" -> MediaTypes.isText(argument);
          case "range" -> argument.contains("*");
          default -> Marks.isNullWhenViolated(argument);
        });
  }

  private boolean or() {
    boolean value = and();
    while ("|".equals(tokens.peek())) {
      tokens.remove();
      value |= and();
    }
    return value;
  }

  private boolean and() {
    boolean value = not();
    while ("&".equals(tokens.peek())) {
      tokens.remove();
      value &= not();
    }
    return value;
  }

  private boolean not() {
    String next = tokens.peek();
    if (next == null || List.of("&", "|", ")").contains(next)) {
      return false;
    }
    if (next.equals("==")) {
      // Nothing on the left.
      tokens.remove();
      tokens.remove();
      return false;
    }
    tokens.remove();
    switch (next) {
      case "!" -> {
        return !not();
      }
      case "(" -> {
        boolean value = or();
        tokens.remove();
        return value;
      }
      default -> {
        if (!"==".equals(tokens.peek())) {
          return next.toLowerCase(Locale.ROOT).equals("true");
        }
        tokens.remove();
        return next.equals(tokens.remove());
      }
    }
  }
}
