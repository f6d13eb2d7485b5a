import java.util.Map;

/** Java names for what HTTP names by numbers and with slashes. */
final class Names {
  /** IANA's registry of status codes, RFC 9110 section 15. */
  private static final Map<String, String> STATUSES =
      Map.ofEntries(
          Map.entry("200", "Ok"),
          Map.entry("201", "Created"),
          Map.entry("202", "Accepted"),
          Map.entry("203", "NonAuthoritativeInformation"),
          Map.entry("204", "NoContent"),
          Map.entry("205", "ResetContent"),
          Map.entry("206", "PartialContent"),
          Map.entry("300", "MultipleChoices"),
          Map.entry("301", "MovedPermanently"),
          Map.entry("302", "Found"),
          Map.entry("303", "SeeOther"),
          Map.entry("304", "NotModified"),
          Map.entry("307", "TemporaryRedirect"),
          Map.entry("308", "PermanentRedirect"),
          Map.entry("400", "BadRequest"),
          Map.entry("401", "Unauthorized"),
          Map.entry("402", "PaymentRequired"),
          Map.entry("403", "Forbidden"),
          Map.entry("404", "NotFound"),
          Map.entry("405", "MethodNotAllowed"),
          Map.entry("406", "NotAcceptable"),
          Map.entry("408", "RequestTimeout"),
          Map.entry("409", "Conflict"),
          Map.entry("410", "Gone"),
          Map.entry("411", "LengthRequired"),
          Map.entry("412", "PreconditionFailed"),
          Map.entry("413", "ContentTooLarge"),
          Map.entry("414", "UriTooLong"),
          Map.entry("415", "UnsupportedMediaType"),
          Map.entry("416", "RangeNotSatisfiable"),
          Map.entry("417", "ExpectationFailed"),
          Map.entry("421", "MisdirectedRequest"),
          Map.entry("422", "UnprocessableContent"),
          Map.entry("423", "Locked"),
          Map.entry("424", "FailedDependency"),
          Map.entry("425", "TooEarly"),
          Map.entry("426", "UpgradeRequired"),
          Map.entry("428", "PreconditionRequired"),
          Map.entry("429", "TooManyRequests"),
          Map.entry("431", "RequestHeaderFieldsTooLarge"),
          Map.entry("451", "UnavailableForLegalReasons"),
          Map.entry("500", "InternalServerError"),
          Map.entry("501", "NotImplemented"),
          Map.entry("502", "BadGateway"),
          Map.entry("503", "ServiceUnavailable"),
          Map.entry("504", "GatewayTimeout"),
          Map.entry("507", "InsufficientStorage"));

  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("application/json", "Json"),
          Map.entry("application/merge-patch+json", "MergePatch"),
          Map.entry("application/json-patch+json", "JsonPatch"),
          Map.entry("application/problem+json", "Problem"),
          Map.entry("application/x-www-form-urlencoded", "Form"),
          Map.entry("multipart/form-data", "Multipart"),
          Map.entry("text/plain", "Text"),
          Map.entry("application/octet-stream", "OctetStream"),
          Map.entry("*/*", "Binary"),
          // Beside the same subtypes of application.
          Map.entry("text/json", "TextJson"),
          Map.entry("text/xml", "TextXml"),
          Map.entry("text/yaml", "TextYaml"));

  private Names() {}

  /** The name of RFC 9110 section 15 for a status or a class, such as {@code 4XX}. */
  static String status(String code) {
    return switch (code) {
      case "default" -> "Default";
      case "2XX" -> "Successful";
      case "3XX" -> "Redirection";
      case "4XX" -> "ClientError";
      case "5XX" -> "ServerError";
      default -> STATUSES.getOrDefault(code, "Status" + code);
    };
  }

  /**
   * A subtype's words, without {@code x-}: {@code application/x-ndjson} is {@code Ndjson}; of a
   * range the type's: {@code image/*} is {@code AnyImage}.
   */
  static String media(String type) {
    String known = MEDIA_TYPES.get(type);
    if (known != null) {
      return known;
    }
    if (type.endsWith("/*")) {
      return "Any" + media("range/" + type.substring(0, type.length() - 2));
    }
    String subtype = type.substring(type.indexOf('/') + 1).replaceFirst("^x-", "");
    StringBuilder name = new StringBuilder();
    for (String word : subtype.split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
      throw new IllegalArgumentException("the media type " + type + " cannot be named");
    }
    return name.toString();
  }
}
