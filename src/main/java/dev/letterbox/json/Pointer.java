package dev.letterbox.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import org.jspecify.annotations.Nullable;

/** JSON pointers (RFC 6901), written when a violation needs one. */
final class Pointer {
  private Pointer() {}

  /** Of the value that the parser read last. */
  static String of(JsonStreamContext context) {
    StringBuilder pointer = new StringBuilder();
    append(pointer, context);
    return pointer.toString();
  }

  /** Of a member that an object at this pointer would have. */
  static String member(String pointer, String name) {
    StringBuilder member = new StringBuilder(pointer);
    appendName(member, name);
    return member.toString();
  }

  private static void append(StringBuilder pointer, @Nullable JsonStreamContext context) {
    if (context == null || context.inRoot()) {
      return;
    }
    append(pointer, context.getParent());
    if (context.inArray() && context.hasCurrentIndex()) {
      pointer.append('/').append(context.getCurrentIndex());
    } else if (context.inObject() && context.getCurrentName() != null) {
      appendName(pointer, context.getCurrentName());
    }
  }

  /** Section 3: {@code ~} is written {@code ~0}, and {@code /} is written {@code ~1}. */
  private static void appendName(StringBuilder pointer, String name) {
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
