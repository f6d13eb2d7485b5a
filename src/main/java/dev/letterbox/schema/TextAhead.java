package dev.letterbox.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads texts once more, for the violations alone. None of them is an object. */
final class TextAhead extends TextReader {
  private final Violation.In in;

  private TextAhead(Violation.In in, List<String> texts, Violations violations) {
    super(violations);
    this.in = in;
    choose(texts);
  }

  /** Not as what it is, which whoever calls this would load before there is a need for it. */
  static Reader of(Violation.In in, List<String> texts, Violations violations) {
    return new TextAhead(in, texts, violations);
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
