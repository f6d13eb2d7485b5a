package dev.letterbox.webhook;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a delivery's signature says of it. */
public sealed interface Verdict {

  /**
   * One of the secrets signed it.
   *
   * @param deliveryId the sender's own id, the same when the sender tries again: 1 to 255 visible
   *     ASCII characters. Only Standard Webhooks signs it. Null where the scheme has none, or the
   *     sender left it out.
   * @param replayId the same for every copy of one signed message, whatever else of the request was
   *     changed, and another when the sender tries again: 43 characters of base64url. Null where
   *     the scheme does not sign a time, since equal content may then be sent twice on purpose, and
   *     where it signs the delivery's id.
   */
  record Verified(@Nullable String deliveryId, @Nullable String replayId) implements Verdict {}

  /** It is not known who sent it: nothing of the request is to be trusted. */
  sealed interface Rejected extends Verdict {
    /** What is wrong, for whoever sent it: a sentence that tells nothing of secrets. */
    String detail();
  }

  /** The header is not there. */
  record Missing(String header) implements Rejected {
    public Missing {
      requireNonNull(header);
    }

    @Override
    public String detail() {
      return "The header " + header + " is missing.";
    }
  }

  /** The header is not what the scheme defines. */
  record Malformed(String header, String expected) implements Rejected {
    public Malformed {
      requireNonNull(header);
      requireNonNull(expected);
    }

    @Override
    public String detail() {
      return "The header " + header + " is not " + expected + ".";
    }
  }

  /** No secret gives any of the signatures: another secret, or not the octets that were signed. */
  record Mismatch() implements Rejected {
    @Override
    public String detail() {
      return "The signature does not match the body.";
    }
  }

  /** It says that it was sent longer ago than is tolerated. Its signature was not looked at. */
  record Expired(Instant sentAt) implements Rejected {
    public Expired {
      requireNonNull(sentAt);
    }

    @Override
    public String detail() {
      return "The time of the signature, " + sentAt + ", is too long ago.";
    }
  }

  /** It says that it will be sent, later than is tolerated. Its signature was not looked at. */
  record NotYet(Instant sentAt) implements Rejected {
    public NotYet {
      requireNonNull(sentAt);
    }

    @Override
    public String detail() {
      return "The time of the signature, " + sentAt + ", is too far in the future.";
    }
  }
}
