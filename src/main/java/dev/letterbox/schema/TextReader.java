package dev.letterbox.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads what arrives as text, under a name and perhaps several times: parameters, and the fields of
 * forms. A scalar is one text, an array's items are all of them.
 */
public abstract class TextReader extends Reader {
  /** As long as a number in JSON may be. */
  private static final int MOST_NUMBER_LENGTH = 100;

  private List<String> texts = List.of();
  private int next;
  private boolean array;

  /** Reads into these violations, which other readers of the same request share. */
  protected TextReader(Violations violations) {
    super(violations);
  }

  /** What is read next. */
  protected final void choose(List<String> texts) {
    begin();
    this.texts = texts;
    this.next = 0;
    this.array = false;
  }

  /** How many of the chosen texts have been read. */
  protected final int position() {
    return next;
  }

  /** Whether an array's items are read: not before it begins, nor after its last one. */
  protected final boolean isWithinArray() {
    return array;
  }

  /** A text is never null. */
  @Override
  public boolean isNull() {
    return false;
  }

  @Override
  public boolean beginArray() {
    array = true;
    return true;
  }

  @Override
  public boolean nextItem() {
    begin();
    array = next < texts.size();
    return array;
  }

  @Override
  public void skip() {
    next = array ? next + 1 : texts.size();
  }

  @Override
  public String string() {
    begin();
    if (!array && texts.size() > 1) {
      fail("type", "must be there once");
      return "";
    }
    return texts.get(next++);
  }

  @Override
  public boolean bool() {
    String text = string();
    boolean value = text.equals("true");
    if (!value && !text.equals("false")) {
      mismatch("true or false");
    }
    return value;
  }

  @Override
  public int int32() {
    String text = string();
    try {
      return Integer.parseInt(canonical(text));
    } catch (NumberFormatException e) {
      mismatch("an integer of 32 bits");
      return 0;
    }
  }

  @Override
  public long int64() {
    String text = string();
    try {
      return Long.parseLong(canonical(text));
    } catch (NumberFormatException e) {
      mismatch("an integer of 64 bits");
      return 0;
    }
  }

  /** JSON's integers have no plus sign and ASCII's digits only; Java's parser is not so strict. */
  private static String canonical(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '9' || c == '+') {
        return "";
      }
    }
    return text;
  }

  @Override
  public double float64() {
    double value = decimal().doubleValue();
    if (Double.isInfinite(value)) {
      fail("format", "must fit into a double");
      return 0;
    }
    return value;
  }

  @Override
  public BigDecimal decimal() {
    String text = string();
    BigDecimal value = text.length() > MOST_NUMBER_LENGTH ? null : Decimals.of(text);
    if (value == null) {
      mismatch("a number");
      return BigDecimal.ZERO;
    }
    return value;
  }

  @Override
  protected boolean follows(Alternatives alternatives, int index) {
    List<String> ahead = array ? List.of(texts.get(next)) : texts;
    Violations apart = apart();
    alternatives.read(index, TextAhead.of(in(), ahead, apart));
    return apart.isEmpty();
  }

  @Override
  protected boolean isTextNext() {
    return true;
  }

  /** A violation, unless the text is one already. */
  protected final void mismatch(String wanted) {
    if (!failed()) {
      fail("type", "must be " + wanted);
    }
  }

  @Override
  public JsonNode any() {
    if (array || texts.size() == 1) {
      return FreeForm.of(List.of(string()));
    }
    begin();
    next = texts.size();
    return FreeForm.of(texts);
  }
}
