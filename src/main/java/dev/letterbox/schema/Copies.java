package dev.letterbox.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Defensive copies for records. Unlike {@link List#copyOf} and {@link Map#copyOf} they hold nulls
 * where the contract allows them, and keep a map's order.
 */
public final class Copies {
  private Copies() {}

  /** A copy that cannot be changed. */
  public static <T extends @Nullable Object> List<T> list(List<? extends T> list) {
    return list.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }

  /** A copy that cannot be changed, in the same order. */
  public static <T extends @Nullable Object> Map<String, T> map(Map<String, ? extends T> map) {
    return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
