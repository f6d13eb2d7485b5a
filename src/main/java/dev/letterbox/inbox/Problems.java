package dev.letterbox.inbox;

import dev.letterbox.generated.model.Problem;
import dev.letterbox.generated.model.Violation;
import java.util.List;

/** The problem documents that the domain answers with. */
final class Problems {
  private static final String ABOUT_BLANK = "about:blank";

  private Problems() {}

  static Problem noSuchForm() {
    return of(404, "There is no such form.");
  }

  static Problem noSuchSubmission() {
    return of(404, "There is no such submission.");
  }

  static Problem idTaken() {
    return of(409, "This id is taken.");
  }

  static Problem changedInBetween() {
    return of(412, "The form was changed in between.");
  }

  static Problem keyReused() {
    return of(422, "This Idempotency-Key belongs to another submission.");
  }

  static Problem invalid(List<Violation> violations) {
    return new Problem(
        ABOUT_BLANK, "The request does not follow the contract.", 400, null, null, violations);
  }

  /** What {@code cursor} holds is none of ours, or another list's. */
  static Problem invalidCursor() {
    return invalid(
        List.of(
            new Violation(
                Violation.InEnum.QUERY,
                "cursor",
                null,
                "cursor",
                "must be a cursor of a page of this list")));
  }

  static Problem tooMany() {
    return of(429, "Too many submissions.");
  }

  static Problem tooLarge(String detail) {
    return new Problem(ABOUT_BLANK, "The body is too large.", 413, detail, null, null);
  }

  static Problem wrongType(String detail) {
    return new Problem(ABOUT_BLANK, "Unsupported media type.", 415, detail, null, null);
  }

  /** It is none of the form's, has no file yet, or another submission has it. */
  static Violation noSuchUpload(int index) {
    return inBody("/_upload/" + index, "upload", "must be a finished upload of this form");
  }

  /** A violation by a value in the body that the contract alone cannot tell. */
  static Violation inBody(String pointer, String code, String detail) {
    return new Violation(Violation.InEnum.BODY, null, pointer, code, detail);
  }

  static Problem of(int status, String title) {
    return new Problem(ABOUT_BLANK, title, status, null, null, null);
  }
}
