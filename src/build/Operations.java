import java.util.List;

/** The operations of a document. */
final class Operations {
  static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private Operations() {}
}
