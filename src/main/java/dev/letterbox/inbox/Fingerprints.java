package dev.letterbox.inbox;

import dev.letterbox.schema.FilePart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** Digests that tell a repeated submission from another under the same key. */
final class Fingerprints {
  private Fingerprints() {}

  /** Of all that was sent, and not of where it is stored. */
  static String of(Received received) {
    MessageDigest digest = sha256();
    add(digest, SubmissionDocument.ofForm(received.fields(), List.of(), List.of()));
    for (FilePart file : received.files()) {
      add(digest, file.name());
      add(digest, file.fileName() == null ? "" : file.fileName());
      add(digest, file.contentType());
      add(digest, Integer.toString(file.content().size()));
      digest.update(file.content().asByteBuffer());
    }
    for (String upload : received.uploads()) {
      add(digest, upload);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
  }

  /** With an octet behind that UTF-8 never has: no two lists of texts are the same octets. */
  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0xff);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
