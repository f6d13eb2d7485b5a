package dev.letterbox.gate;

/** Tags as the generator has them in the names of classes. */
final class Tags {
  private Tags() {}

  /** Of an operation without tags: the first segment of its path that is no parameter. */
  static String ofPath(String path) {
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty() && !segment.startsWith("{")) {
        return segment;
      }
    }
    return "default";
  }

  /**
   * {@code store orders} is {@code storeOrders}: of it {@code StoreOrdersRoutes} is made; 2nd is
   * Tag2nd.
   */
  static String generated(String tag) {
    StringBuilder name = new StringBuilder();
    boolean isStart = false;
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        name.append(
            name.isEmpty() ? Character.toLowerCase(c) : isStart ? Character.toUpperCase(c) : c);
        isStart = false;
      } else {
        isStart = true;
      }
    }
    boolean isName = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0));
    return isName ? name.toString() : "tag" + name;
  }
}
