package dev.letterbox.smoke;

import dev.letterbox.json.Codec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One status that the contract declares.
 *
 * @param status a status, or the first digit of several ({@code 4} for {@code 4XX}), or 0 for any
 * @param headers the fields that have to be there
 * @param contents the bodies that there can be; empty where there is none
 */
record Declared(int status, List<String> headers, List<Content> contents) {
  Declared {
    headers = List.copyOf(headers);
    contents = List.copyOf(contents);
  }

  /**
   * A body.
   *
   * @param mediaType a type or range
   * @param codec what reads it; null where any octets will do
   */
  record Content(String mediaType, @Nullable Codec<?> codec) {}
}
