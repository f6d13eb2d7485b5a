package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.SubmissionInput;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.Copies;
import dev.letterbox.schema.FilePart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/forms/{formId}/submissions} is asked.
 *
 * @param formId The form's id
 * @param fileName What a body that is a file is called; null where it is absent
 * @param origin Which page sends it; browsers say so. It is held against the form's {@code
 *     allowedOrigins}; null where it is absent
 * @param idempotencyKey Chosen by the sender, unique per submission; null where it is absent
 * @param body what was sent
 * @param accept the answer's media type that the client prefers
 * @param http the request as it came
 */
public record CreateSubmissionRequest(
    String formId,
    @Nullable String fileName,
    @Nullable String origin,
    @Nullable String idempotencyKey,
    Body body,
    Accept accept,
    HttpRequest http) {
  public CreateSubmissionRequest {
    requireNonNull(formId);
    requireNonNull(body);
    requireNonNull(accept);
    requireNonNull(http);
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

    /**
     * Any other media type, as it was sent.
     *
     * @param contentType the media type that the sender names, with its parameters
     */
    record Binary(Bytes value, String contentType) implements Body {
      public Binary {
        requireNonNull(value);
        requireNonNull(contentType);
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
