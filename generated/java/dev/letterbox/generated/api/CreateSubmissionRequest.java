package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.SubmissionInput;
import dev.letterbox.schema.Copies;
import dev.letterbox.schema.FilePart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/forms/{formId}/submissions} is asked.
 *
 * @param formId The form's id
 * @param idempotencyKey Chosen by the sender, unique per submission; null where it is absent
 * @param body what was sent
 * @param accept the answer's media type that the client prefers
 */
public record CreateSubmissionRequest(
    String formId, @Nullable String idempotencyKey, Body body, Accept accept) {
  public CreateSubmissionRequest {
    requireNonNull(formId);
    requireNonNull(body);
    requireNonNull(accept);
  }

  /** The body: one record for each media type of the contract. */
  public sealed interface Body {
    /** {@code application/json}. */
    record Json(SubmissionInput value) implements Body {
      public Json {
        requireNonNull(value);
      }
    }

    /** {@code application/x-www-form-urlencoded}. */
    record Form(SubmissionInput value) implements Body {
      public Form {
        requireNonNull(value);
      }
    }

    /**
     * {@code multipart/form-data}.
     *
     * @param files those of fields that the schema does not name
     */
    record Multipart(SubmissionInput value, List<FilePart> files) implements Body {
      public Multipart {
        requireNonNull(value);
        files = Copies.list(files);
      }
    }

    /** {@code text/plain}. */
    record Text(String value) implements Body {
      public Text {
        requireNonNull(value);
      }
    }
  }

  /** The media types that the answer can have. */
  public enum Accept {
    JSON("application/json"),
    HTML("text/html");

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
