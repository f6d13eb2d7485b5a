package dev.letterbox.gateway.runtime;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What a runtime is given to do.
 *
 * @param requestId of this invocation; formed like a UUID
 * @param functionArn of the function, version or alias that was invoked
 * @param traceId as X-Ray's trace header has it
 * @param deadline when the function's timeout ends it
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
public record InvocationRequest(
    String requestId, String functionArn, String traceId, Instant deadline, byte[] event) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** With a request id and a trace of its own, which is not sampled. */
  public static InvocationRequest of(String functionArn, Instant deadline, byte[] event) {
    String trace =
        "Root=1-%08x-%s;Parent=%s;Sampled=0".formatted(deadline.getEpochSecond(), hex(12), hex(8));
    return new InvocationRequest(UUID.randomUUID().toString(), functionArn, trace, deadline, event);
  }

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
