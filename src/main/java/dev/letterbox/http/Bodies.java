package dev.letterbox.http;

import dev.letterbox.body.BodyException;
import dev.letterbox.body.FieldReader;
import dev.letterbox.body.FormDecoder;
import dev.letterbox.body.MultipartDecoder;
import dev.letterbox.body.TextDecoder;
import dev.letterbox.schema.Reader;
import dev.letterbox.schema.Violations;

/**
 * Bodies that are not JSON, and their failures as problems. Apart from {@link HttpRequest}, so that
 * the decoders load when one comes.
 */
final class Bodies {
  private Bodies() {}

  static Reader form(HttpRequest request, Violations violations) {
    try {
      return new FieldReader(
          FormDecoder.decode(request.body(), request.header("content-type")), violations);
    } catch (BodyException e) {
      throw problem(e);
    }
  }

  static Reader multipart(HttpRequest request, Violations violations) {
    try {
      String contentType = request.header("content-type");
      return new FieldReader(
          MultipartDecoder.decode(request.body(), contentType == null ? "" : contentType),
          violations);
    } catch (BodyException e) {
      throw problem(e);
    }
  }

  static Reader text(HttpRequest request, Violations violations) {
    try {
      return new TextBody(
          TextDecoder.decode(request.body(), request.header("content-type")), violations);
    } catch (BodyException e) {
      throw problem(e);
    }
  }

  private static ProblemException problem(BodyException e) {
    return switch (e.kind()) {
      case MALFORMED -> ProblemException.malformed(e.detail());
      case TOO_LARGE -> ProblemException.contentTooLarge(e.detail());
      case UNSUPPORTED -> ProblemException.unsupportedEncoding(e.detail());
    };
  }
}
