package dev.letterbox.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads texts once more, for the violations alone. None of them is an object. */
final class TextAhead extends TextReader {
  private final Violation.In in;

  TextAhead(Violation.In in, List<String> texts, Violations violations) {
    super(violations);
    this.in = in;
    choose(texts);
  }

  @Override
  protected Violation.In in() {
    return in;
  }

  @Override
  protected String path() {
    return "";
  }

  @Override
  protected String pathOf(String property) {
    return property;
  }

  @Override
  public boolean beginObject() {
    skip();
    fail("type", "must be an object");
    return false;
  }

  @Override
  public @Nullable String nextProperty() {
    return null;
  }

  @Override
  public @Nullable String discriminator(String property) {
    beginObject();
    return null;
  }

  @Override
  public boolean has(String property) {
    return false;
  }
}
