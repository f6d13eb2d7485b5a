package dev.letterbox.schema;

import org.jspecify.annotations.Nullable;

/**
 * The schemas of {@code anyOf}, {@code oneOf} or {@code not}. Generated code has one for each: a
 * value is read by each of its schemas for the violations alone, before it is read as what stands
 * beside the keyword.
 */
public abstract class Alternatives {
  private final String keyword;
  private final int count;
  private final boolean nullable;
  private final String names;

  /** So many schemas; null is beside all of them where it is {@code nullable}. */
  protected Alternatives(String keyword, int count, boolean nullable, String names) {
    this.keyword = keyword;
    this.count = count;
    this.nullable = nullable;
    this.names = names;
  }

  /** Reads a value as the schema of this index, from 0. */
  public abstract void read(int index, Reader in);

  final String keyword() {
    return keyword;
  }

  /** Why the coming value follows too many of them, or too few; null where it does not. */
  final @Nullable String obstacle(Reader in) {
    if (nullable && in.isNullNext()) {
      return null;
    }
    // Of anyOf and not the first one decides, of oneOf the second one; but 5 is a text, too.
    int enough = keyword.equals("oneOf") && !in.isTextNext() ? 2 : 1;
    int followed = 0;
    for (int i = 0; i < count && followed < enough; i++) {
      followed += in.follows(this, i) ? 1 : 0;
    }
    return switch (keyword) {
      case "not" -> followed == 0 ? null : "must not be: " + names;
      case "anyOf" -> followed > 0 ? null : "must be at least one of: " + names;
      default ->
          followed == 1
              ? null
              : "must be exactly one of: " + names + (followed == 0 ? "" : ", and is several");
    };
  }
}
