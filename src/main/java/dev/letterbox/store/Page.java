package dev.letterbox.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param items in the list's order; may be fewer than asked for, or none, although more follow
 * @param position what to ask for the next page with, see {@link Cursor}; null at the list's end. A
 *     caller that drops items at the page's end goes on from the id of the last it kept.
 */
public record Page<T>(List<T> items, @Nullable String position) {
  public Page {
    items = List.copyOf(items);
  }
}
