package dev.letterbox.json;

import dev.letterbox.schema.KnownTexts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where in a text its reader is; a JSON pointer (RFC 6901), written when a violation needs one. */
final class Pointer {
  /** In an array before its first item, too. */
  private static final int NO_ITEM = -1;

  private int depth;

  /** One bit for each level, the outermost the lowest: whether it is an object. */
  private long objects;

  private @Nullable String[] names = new String[8];

  /** The last item's index; in an object the index that the last known name has in its list. */
  private int[] items = new int[8];

  int depth() {
    return depth;
  }

  boolean inObject() {
    return isObject(depth - 1);
  }

  private boolean isObject(int level) {
    return (objects & (1L << level)) != 0;
  }

  void open(boolean object) {
    if (depth == items.length) {
      names = Arrays.copyOf(names, 2 * depth);
      items = Arrays.copyOf(items, 2 * depth);
    }
    long bit = 1L << depth;
    objects = object ? objects | bit : objects & ~bit;
    names[depth] = null;
    items[depth] = NO_ITEM;
    depth++;
  }

  void close() {
    depth--;
  }

  /** Back to an object at this depth, before its first member. */
  void rewind(int depth) {
    this.depth = depth;
    names[depth - 1] = null;
    items[depth - 1] = NO_ITEM;
  }

  /** An array's next item comes. */
  void countItem() {
    items[depth - 1]++;
  }

  /** The index of the name that comes, if members have the contract's order. */
  int expected() {
    return items[depth - 1] + 1;
  }

  /** A member comes whose name is one that the contract lists. */
  String known(KnownTexts list, int index) {
    String name = list.text(index);
    names[depth - 1] = name;
    items[depth - 1] = index;
    return name;
  }

  /** A member comes whose name nobody has asked for. */
  void forgetName() {
    names[depth - 1] = null;
  }

  @Nullable String name() {
    return names[depth - 1];
  }

  void name(String name) {
    names[depth - 1] = name;
  }

  /** Of the value that was read last. */
  @Override
  public String toString() {
    StringBuilder pointer = new StringBuilder();
    for (int level = 0; level < depth; level++) {
      boolean object = isObject(level);
      String name = names[level];
      if (object && name != null) {
        append(pointer, name);
      } else if (!object && items[level] != NO_ITEM) {
        pointer.append('/').append(items[level]);
      }
    }
    return pointer.toString();
  }

  /** Of a member that an object at this pointer would have. */
  static String member(String pointer, String name) {
    StringBuilder member = new StringBuilder(pointer);
    append(member, name);
    return member.toString();
  }

  /** Section 3: {@code ~} is written {@code ~0}, and {@code /} is written {@code ~1}. */
  private static void append(StringBuilder pointer, String name) {
    pointer.append('/');
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case '~' -> pointer.append("~0");
        case '/' -> pointer.append("~1");
        default -> pointer.append(c);
      }
    }
  }
}
