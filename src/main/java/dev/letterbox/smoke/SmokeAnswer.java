package dev.letterbox.smoke;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What came back.
 *
 * @param headers by name in lower case
 * @param body its octets, none where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
public record SmokeAnswer(int status, Map<String, String> headers, byte[] body) {
  public SmokeAnswer {
    headers = Map.copyOf(headers);
    requireNonNull(body);
  }
}
