package dev.letterbox.gateway;

import java.util.Optional;

/**
 * A function was asked.
 *
 * @param function its logical id
 * @param event what it was given
 * @param returned what it wrote; empty when it failed, or was not heard in time
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
public record Invocation(String function, byte[] event, Optional<byte[]> returned) {}
