package dev.letterbox.inbox;

import java.util.Locale;

/**
 * As what an attachment is offered for download. What a stranger sent is no page: types that a
 * browser might run, or look into for one that it might, are octets.
 */
final class DownloadTypes {
  private static final String OCTETS = "application/octet-stream";

  private DownloadTypes() {}

  static String of(String contentType) {
    int parameters = contentType.indexOf(';');
    String type =
        (parameters < 0 ? contentType : contentType.substring(0, parameters))
            .strip()
            .toLowerCase(Locale.ROOT);
    return isPassive(type) ? type : OCTETS;
  }

  private static boolean isPassive(String type) {
    return switch (type) {
      case "application/pdf",
          "application/zip",
          "application/json",
          "text/plain",
          "text/csv",
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/webp",
          "image/avif",
          "image/heic" ->
          true;
      default -> type.startsWith("audio/") || type.startsWith("video/");
    };
  }
}
