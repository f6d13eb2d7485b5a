import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of a record's components where the generator has none, or one that another property has
 * already: of {@code a-b} and {@code aB} the second is {@code aB2}, {@code +1} is {@code plus1}.
 */
final class MemberNames {
  /** What the generator makes a name of by itself, but for literals and methods of each record. */
  private static final String NAMED = "[\\x20-\\x7e]*[A-Za-z][\\x20-\\x7e]*";

  private static final Set<String> LITERALS = Set.of("true", "false", "null");

  private static final Map<String, String> SIGNS = Map.of("+", "plus ", "-", "minus ");

  private MemberNames() {}

  /** By the property's name in JSON, without those that the generator names. */
  static Map<String, String> of(Map<String, Object> properties, boolean isOpen) {
    Set<String> taken = new HashSet<>(isOpen ? List.of("additionalproperties") : List.of());
    JavaNames.OF_OBJECT.forEach(method -> taken.add(key(method)));
    Map<String, String> names = new LinkedHashMap<>();
    properties
        .keySet()
        .forEach(
            name -> {
              boolean fine =
                  name.matches(NAMED)
                      && !LITERALS.contains(name)
                      && taken.add(key(SchemaNames.java(name)));
              if (!fine) {
                names.put(name, name);
              }
            });
    names.replaceAll((name, _) -> unique(JavaNames.of(spoken(name)), taken));
    return names;
  }

  private static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int i = 2; !taken.add(key(unique)); i++) {
      unique = name + i;
    }
    return unique;
  }

  private static String key(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** A sign before a number is a word. */
  private static String spoken(String name) {
    return name.matches("[+-]\\d.*") ? SIGNS.get(name.substring(0, 1)) + name.substring(1) : name;
  }

  /** The values of an enum of strings, without null. */
  static List<String> texts(Map<String, Object> schema) {
    return Schemas.list(schema, "enum").stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** Names of an enum's constants, in its order; null where the generator's are fine. */
  static List<String> ofEnum(List<String> values) {
    Map<String, String> known = new HashMap<>();
    boolean fine = true;
    for (String value : values) {
      String name = value.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
      fine &= known.put(name, value) == null && (value.isEmpty() || !name.equals("_"));
    }
    if (fine) {
      return null;
    }
    Set<String> taken = new HashSet<>();
    return values.stream().map(value -> uniqueConstant(constant(value), taken)).toList();
  }

  private static String uniqueConstant(String name, Set<String> taken) {
    String unique = name;
    for (int i = 2; !taken.add(unique); i++) {
      unique = name + "_" + i;
    }
    return unique;
  }

  private static String constant(String value) {
    String name =
        JavaNames.ascii(spoken(value))
            .replaceAll("[^A-Za-z0-9]+", "_")
            .replaceAll("(?<=.)_$|^_(?=[A-Za-z])", "")
            .toUpperCase(Locale.ROOT);
    return value.isEmpty()
        ? "EMPTY"
        : name.isEmpty() || name.equals("_")
            ? "VALUE"
            : Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }
}
