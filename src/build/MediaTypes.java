import java.util.Locale;

/** What a media type says of a body. */
final class MediaTypes {
  private MediaTypes() {}

  /** Without parameters, in lower case. */
  static String essence(String type) {
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  static boolean isJson(String type) {
    String essence = essence(type);
    return essence.equals("application/json") || essence.endsWith("+json");
  }

  static boolean isForm(String type) {
    return essence(type).equals("application/x-www-form-urlencoded");
  }

  static boolean isMultipart(String type) {
    return essence(type).equals("multipart/form-data");
  }

  /** A text, and not a range. */
  static boolean isText(String type) {
    String essence = essence(type);
    return essence.startsWith("text/") && !essence.endsWith("*");
  }
}
