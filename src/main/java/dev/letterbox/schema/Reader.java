package dev.letterbox.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Typed values, one after another, out of a JSON document or a request's parameters. What is not of
 * the wanted type is a violation, and reading goes on: the method answers a stand-in ({@code 0},
 * {@code ""}, null), and the {@linkplain Checks checks} of that value are skipped. Generated codecs
 * call it.
 */
public abstract class Reader extends TextChecks {
  /** Reads into these violations, which other readers of the same request share. */
  protected Reader(Violations violations) {
    super(violations);
  }

  /** Whether the next value is null; then it is read. Parameters are never null. */
  public abstract boolean isNull();

  /** Starts an object; false where there is none. */
  public abstract boolean beginObject();

  /** The name of the object's next member, or null at its end. */
  public abstract @Nullable String nextProperty();

  /** As {@link #nextProperty()}, of an object whose members have these names or others. */
  public @Nullable String nextProperty(KnownTexts names) {
    return nextProperty();
  }

  /** Starts an array; false where there is none. */
  public abstract boolean beginArray();

  /** Starts an array of files, each of which may itself be JSON; false where there is none. */
  public boolean beginFiles() {
    return beginArray();
  }

  /** Whether the array has a next item; at its end the array's own checks may follow. */
  public abstract boolean nextItem();

  /** Passes over a value, whatever it is. */
  public abstract void skip();

  /** The text of a coming object's member, which tells its type; null where that is violated. */
  public abstract @Nullable String discriminator(String property);

  /** Whether a coming value is an object with this member; none of it is read. */
  public boolean has(String property) {
    throw new IllegalStateException("a text that is an object, perhaps with " + property);
  }

  /** {@code anyOf}, {@code oneOf} or {@code not} of the value that comes; none of it is read. */
  public final void check(Alternatives alternatives) {
    String obstacle =
        isFarAhead()
            ? "has too many alternatives inside of each other"
            : alternatives.obstacle(this);
    if (obstacle != null) {
      reportAt(nextPath(), alternatives.keyword(), obstacle);
    }
  }

  /** Whether a coming value follows the schema of this index; none of it is read. */
  protected abstract boolean follows(Alternatives alternatives, int index);

  /** Whether a coming value is null; it is not read. */
  protected boolean isNullNext() {
    return false;
  }

  /** Whether a coming value is a text, as which numbers and booleans come too. */
  protected boolean isTextNext() {
    return false;
  }

  /** Where the value is that comes. */
  protected String nextPath() {
    return path();
  }

  /** Whether the document is an answer of ours: it has what only answers have, and nothing else. */
  public boolean isAnswer() {
    return false;
  }

  /** A string. */
  public abstract String string();

  /** A string that is one of these, or is violated. */
  public String string(KnownTexts values) {
    return string();
  }

  /** A boolean. */
  public abstract boolean bool();

  /** A whole number of 32 bits. */
  public abstract int int32();

  /** A whole number of 64 bits. */
  public abstract long int64();

  /** A number of format {@code double}. */
  public abstract double float64();

  /** A number of any size, with an exponent of at most {@value Decimals#MOST_EXPONENT}. */
  public abstract BigDecimal decimal();

  /** Any JSON value. */
  public abstract JsonNode any();

  /** A value of format {@code binary}: a multipart form's file. Elsewhere it is a violation. */
  public @Nullable FilePart file() {
    skip();
    fail("type", "must be a file, which only multipart/form-data can send");
    return null;
  }

  /** The files of fields that the schema does not name, as far as a multipart form is read. */
  public List<FilePart> files() {
    return List.of();
  }

  /** Reads a property that the schema does not name into these. */
  public void additional(Map<String, JsonNode> properties, String name) {
    newKey(properties, name);
    properties.put(name, any());
  }

  /** A number of format {@code float}. */
  public final float float32() {
    float value = (float) float64();
    if (Float.isInfinite(value)) {
      fail("format", "must fit into a float");
      return 0;
    }
    return value;
  }

  /** A string of format {@code date}. */
  public final @Nullable LocalDate date() {
    String text = string();
    LocalDate date = failed() ? null : Rfc3339.date(text);
    if (date == null) {
      format("must be a date such as 2026-11-22");
    }
    return date;
  }

  /** A string of format {@code date-time}. */
  public final @Nullable Instant instant() {
    String text = string();
    Instant instant = failed() ? null : Rfc3339.instant(text);
    if (instant == null) {
      format("must be a date and time such as 2026-11-22T10:15:30Z");
    }
    return instant;
  }

  /** A string of format {@code uuid}. */
  public final @Nullable UUID uuid() {
    String text = string();
    if (failed() || !Text.isUuid(text)) {
      format("must be a UUID");
      return null;
    }
    return UUID.fromString(text);
  }

  /** A string of format {@code byte}: base64. */
  public final @Nullable Bytes bytes() {
    String text = string();
    if (failed()) {
      return null;
    }
    byte[] octets = Base64Text.decode(text);
    if (octets == null) {
      format("must be base64");
      return null;
    }
    return Bytes.wrap(octets);
  }

  private void format(String detail) {
    if (!failed()) {
      fail("format", detail);
    }
  }

  /** A property comes: seen before, it is a violation. */
  public final boolean once(boolean seen) {
    if (seen) {
      report("duplicate", "is there twice");
    }
    return true;
  }

  /** A violation of the object that was read: it lacks a property. */
  public final void missing(String property) {
    reportAt(pathOf(property), "required", "is required");
  }

  /** A violation: the schema has no such property, and no others may be there. */
  public final void unknownProperty() {
    report("additionalProperties", "is not a property of this object");
    skip();
  }

  /** A violation: the property may be in requests only; it is skipped. */
  public final void writeOnly() {
    report("writeOnly", "is in no answer");
    skip();
  }

  /** Reads a property that has only one value. */
  public final void constant(String value) {
    if (!string().equals(value) && !failed()) {
      notOneOf(value);
    }
  }

  /** A violation of the object that comes: its discriminator names none of these; it is skipped. */
  public final void unknownDiscriminator(String property, String values) {
    reportAt(pathOf(property), "discriminator", "must be one of " + values);
    skip();
  }

  /** Where a property of the object that was just read would be. */
  protected abstract String pathOf(String property);
}
