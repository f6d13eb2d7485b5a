package dev.letterbox.http;

import dev.letterbox.schema.TextReader;
import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a body that is one text. */
final class TextBody extends TextReader {
  TextBody(String text, Violations violations) {
    super(violations);
    choose(List.of(text));
  }

  @Override
  protected Violation.In in() {
    return Violation.In.BODY;
  }

  @Override
  protected String path() {
    return "";
  }

  @Override
  protected String pathOf(String property) {
    return "/" + property;
  }

  @Override
  public boolean beginObject() {
    throw new IllegalStateException("a text that is an object");
  }

  @Override
  public @Nullable String nextProperty() {
    return null;
  }

  @Override
  public @Nullable String discriminator(String property) {
    throw new IllegalStateException("a text that is an object");
  }
}
