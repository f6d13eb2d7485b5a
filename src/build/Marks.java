import static java.time.ZoneOffset.UTC;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Mustache cannot say, said in Java: resolves the marks that the templates leave in their
 * output; those of {@link Examples} first.
 *
 * <ul>
 *   <li>{@code %if(EXPR)%…%else%…%fi%}: see {@link Condition}; {@code %else%} may be left out.
 *   <li>{@code %status(201)%}: a status code's name, {@code Created}.
 *   <li>{@code %media(text/csv)%}: a media type's name, {@code Csv}; {@code %constant(text/csv)%}:
 *       {@code CSV}.
 *   <li>{@code %primitive(Integer)%}: {@code int}; other types stay.
 *   <li>{@code %initial(String)%}: what a local variable of the type starts as, {@code ""}.
 *   <li>{@code %default(EXPR)%}: a default value as an expression.
 *   <li>{@code %local(NAME)%}: a local variable's name, other than those that generated methods use
 *       themselves.
 *   <li>{@code %param(TEXT)%}: a description behind a Javadoc tag, without a final full stop.
 *   <li>{@code %doc(TEXT)%}: a description as Javadoc; {@code %text(TEXT)%}: as the content of a
 *       string literal.
 *   <li>{@code %enter%…%leave%}: one level of nesting; {@code %value%} is this level's variable,
 *       {@code %item%} the next level's; {@code %key%} and {@code %entry%} are this level's.
 *   <li>{@code %method(NAME KEY)%…%end%}: a method, written once however many keys have the same
 *       text; {@code %self%} inside it and {@code %call(KEY)%} elsewhere are its name.
 *   <li>{@code %,%}: removes the comma before or behind it.
 *   <li>{@code %br%}: a blank line; all others are removed.
 *   <li>{@code %imported(com.acme.model.Shape)%}: {@code Shape}, imported where it is of another
 *       package.
 *   <li>{@code %decimal(0.01)%}: see {@link Constants}.
 *   <li>{@code %since(2026-11-01)%}, {@code %sunset(2026-11-01)%}: the day's beginning as a {@code
 *       Deprecation} header has it, its end as a {@code Sunset} header has it.
 *   <li>{@code %fail(TEXT)%}: stops the build.
 * </ul>
 */
final class Marks {
  private static final Pattern SIMPLE =
      Pattern.compile(
          "%(status|media|constant|primitive|initial|default|local|doc|param|text|since|sunset|fail)\\((.*?)\\)%",
          Pattern.DOTALL);
  private static final Pattern INNERMOST_IF =
      Pattern.compile(
          "%if\\(((?:(?!%if\\().)*?)\\)%(?!if\\()((?:(?!%if\\().)*?)%fi%", Pattern.DOTALL);
  private static final Pattern METHOD =
      Pattern.compile("%method\\((\\S+) (\\S+)\\)%(.*?)%end%", Pattern.DOTALL);
  private static final Pattern LEVEL = Pattern.compile("%(enter|leave|value|item|key|entry)%");

  private Marks() {}

  static String resolve(String text) {
    String resolved = conditions(Examples.resolve(FormTypes.restored(text)));
    resolved = SIMPLE.matcher(resolved).replaceAll(match -> quoted(simple(match)));
    resolved = levels(resolved);
    resolved = Constants.resolve(methods(resolved));
    resolved = returned(imported(resolved));
    resolved = resolved.replaceAll(",\\s*%,%|%,%\\s*,?", "");
    // Mustache leaves blank lines behind; the formatter sets those between members.
    resolved = resolved.replaceAll("(?m)^\\s*\\R", "").replace("%br%", "\n");
    Matcher left = Pattern.compile("%(?!file\\()[a-z]+(\\([^%]*\\))?%").matcher(resolved);
    if (left.find()) {
      throw new IllegalStateException(
          "unresolved mark in: " + resolved.substring(Math.max(0, left.start() - 200), left.end()));
    }
    return Docs.marked(resolved);
  }

  private static String conditions(String text) {
    String resolved = text;
    Matcher matcher = INNERMOST_IF.matcher(resolved);
    while (matcher.find()) {
      // All of one depth at once: a large contract has thousands.
      resolved = matcher.reset().replaceAll(match -> quoted(taken(match)));
      matcher = INNERMOST_IF.matcher(resolved);
    }
    return resolved;
  }

  private static String taken(MatchResult condition) {
    String[] branches = condition.group(2).split("%else%", 2);
    return Condition.holds(condition.group(1))
        ? branches[0]
        : branches.length == 2 ? branches[1] : "";
  }

  private static String simple(MatchResult match) {
    String argument = match.group(2);
    return switch (match.group(1)) {
      case "status" -> Names.status(argument);
      case "media" -> Names.media(argument);
      case "constant" -> constant(Names.media(argument));
      case "primitive" -> PRIMITIVES.getOrDefault(argument, argument);
      case "initial" -> initial(argument);
      case "default" -> defaultValue(argument);
      case "local" -> TAKEN.contains(argument) ? argument + "Value" : argument;
      case "param" -> Docs.javadoc(argument).replaceFirst("[.]$", "");
      case "doc" -> Docs.javadoc(argument);
      case "text" -> Docs.literal(argument);
      case "since" -> "@" + LocalDate.parse(argument).atStartOfDay(UTC).toEpochSecond();
      case "sunset" ->
          RFC_1123_DATE_TIME.format(LocalDate.parse(argument).atTime(23, 59, 59).atOffset(UTC));
      default -> throw new IllegalArgumentException(argument.strip());
    };
  }

  /** {@code VND_API_JSON} of {@code VndApiJson}. */
  private static String constant(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  private static final Map<String, String> PRIMITIVES =
      Map.of(
          "Integer", "int", "Long", "long", "Boolean", "boolean", "Double", "double", "Float",
          "float");

  private static String initial(String type) {
    if (type.startsWith("List<")) {
      return "List.of()";
    }
    if (type.startsWith("Map<")) {
      return "Map.of()";
    }
    return switch (type) {
      case "String" -> "\"\"";
      case "Integer", "Long", "Double", "Float" -> "0";
      case "Boolean" -> "false";
      case "BigDecimal" -> "BigDecimal.ZERO";
      default -> "null";
    };
  }

  /** Names that generated methods use themselves. */
  private static final Set<String> TAKEN =
      Set.of(
          "accept",
          "additionalProperties",
          "api",
          "body",
          "entry",
          "http",
          "in",
          "key",
          "NAMES",
          "mark",
          "out",
          "present",
          "properties",
          "property",
          "text",
          "value",
          "violations");

  /** The generator gives an array's default as a new collection; ours are not to be changed. */
  private static String defaultValue(String expression) {
    return expression
        .replaceFirst("^new (ArrayList|LinkedHashSet)<>\\(\\)$", "List.of()")
        .replaceFirst(
            "^new (ArrayList|LinkedHashSet)<>\\(Arrays.asList\\((.*)\\)\\)$", "List.of($2)");
  }

  /** Whether a reader of the type answers null for what violates the schema. */
  static boolean isNullWhenViolated(String type) {
    return initial(type).equals("null");
  }

  private static String levels(String text) {
    int level = 0;
    StringBuilder resolved = new StringBuilder();
    Matcher matcher = LEVEL.matcher(text);
    while (matcher.find()) {
      String replacement =
          switch (matcher.group(1)) {
            case "enter" -> {
              level++;
              yield "";
            }
            case "leave" -> {
              level--;
              yield "";
            }
            case "value" -> variable(level);
            case "key", "entry" -> matcher.group(1) + (level == 0 ? "" : level + 1);
            default -> variable(level + 1);
          };
      matcher.appendReplacement(resolved, replacement);
    }
    return matcher.appendTail(resolved).toString();
  }

  private static String variable(int level) {
    return level == 0 ? "value" : level == 1 ? "item" : "item" + level;
  }

  private static String methods(String text) {
    Map<String, String> nameByText = new LinkedHashMap<>();
    Map<String, String> nameByKey = new HashMap<>();
    Map<String, Integer> variants = new HashMap<>();
    String kept =
        METHOD
            .matcher(text)
            .replaceAll(
                match -> {
                  String name = match.group(1);
                  String body = match.group(3);
                  String known = nameByText.get(name + body);
                  if (known != null) {
                    nameByKey.put(match.group(2), known);
                    return "";
                  }
                  int variant = variants.merge(name, 1, Integer::sum);
                  String unique = variant == 1 ? name : name + variant;
                  nameByText.put(name + body, unique);
                  nameByKey.put(match.group(2), unique);
                  return quoted(body.replace("%self%", unique));
                });
    return Pattern.compile("%call\\((\\S+)\\)%")
        .matcher(kept)
        .replaceAll(match -> quoted(nameByKey.get(match.group(1))));
  }

  /** What has a name only to be returned in the next line: the templates cannot see that far. */
  private static String returned(String text) {
    return RETURNED
        .matcher(text)
        .replaceAll(match -> quoted(match.group(1) + "return " + match.group(3) + match.group(4)));
  }

  private static final Pattern RETURNED =
      Pattern.compile(
          "(?m)^([ \\t]*)[\\w<>,.@ ]+ (value|response) = (.+);\\s+return \\2(;|\\.(?=\\w+\\())");

  private static final Pattern IMPORTED = Pattern.compile("%imported\\((\\S+)[.](\\w+)\\)%");

  private static String imported(String text) {
    Set<String> imports = new TreeSet<>();
    String resolved =
        IMPORTED
            .matcher(text)
            .replaceAll(
                match -> {
                  if (!text.contains("package " + match.group(1) + ";")) {
                    imports.add("import " + match.group(1) + "." + match.group(2) + ";\n");
                  }
                  return quoted(match.group(2));
                });
    int behind = resolved.indexOf(";\n") + 2;
    return imports.isEmpty()
        ? resolved
        : resolved.substring(0, behind) + String.join("", imports) + resolved.substring(behind);
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
