package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.SubmissionStatus;
import dev.letterbox.http.Caller;
import dev.letterbox.schema.Copies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/forms/{formId}/export} is asked.
 *
 * @param formId The form's id
 * @param cursor Where to go on, as the page before said. Opaque; null where it is absent
 * @param from Only what was received at this time or later; null where it is absent
 * @param to Only what was received before this time; null where it is absent
 * @param status Only what has one of these statuses; null where it is absent
 * @param accept the answer's media type that the client prefers
 * @param caller who calls, authorized by API Gateway
 */
public record ExportSubmissionsRequest(
    String formId,
    @Nullable String cursor,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable List<SubmissionStatus> status,
    Accept accept,
    Caller.User caller) {
  public ExportSubmissionsRequest {
    requireNonNull(formId);
    status = status == null ? null : Copies.list(status);
    requireNonNull(accept);
    requireNonNull(caller);
  }

  /** The media types that the answer can have. */
  public enum Accept {
    CSV("text/csv"),
    NDJSON("application/x-ndjson");

    private final String mediaType;

    Accept(String mediaType) {
      this.mediaType = mediaType;
    }

    static Accept of(String mediaType) {
      for (Accept accept : values()) {
        if (accept.mediaType.equals(mediaType)) {
          return accept;
        }
      }
      throw new IllegalArgumentException(mediaType);
    }
  }
}
