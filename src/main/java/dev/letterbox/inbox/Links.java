package dev.letterbox.inbox;

import dev.letterbox.generated.api.ExportSubmissionsRequest;
import dev.letterbox.generated.model.SubmissionStatus;
import dev.letterbox.store.Cursor;

/** The {@code Link} field (RFC 8288). */
final class Links {
  private Links() {}

  /** The same export from this position on. Its values need no percent-encoding. */
  static String next(ExportSubmissionsRequest request, String position) {
    StringBuilder link =
        new StringBuilder("</v1/forms/")
            .append(request.formId())
            .append("/export?cursor=")
            .append(Cursor.encode(Cursor.Kind.SUBMISSIONS_OLDEST_FIRST, position));
    if (request.from() != null) {
      link.append("&from=").append(request.from());
    }
    if (request.to() != null) {
      link.append("&to=").append(request.to());
    }
    if (request.status() != null) {
      for (SubmissionStatus status : request.status()) {
        link.append("&status=").append(status.text());
      }
    }
    return link.append(">; rel=\"next\"").toString();
  }
}
