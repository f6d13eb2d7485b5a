package dev.letterbox.schema;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

/**
 * The texts that a contract lists: an object's names, or an enum's values. They are found among a
 * document's octets, so that no string is made of what is a string already.
 *
 * <p>Only those in ASCII which JSON writes as they are; a document may have the others, and any of
 * them with escapes, so that what is not found here may be among them nonetheless.
 */
public final class KnownTexts {
  /** No index. */
  public static final int NONE = -1;

  /** No more octets of a document are looked at. */
  private static final int LONGEST = 64;

  /** So many that may be left out are passed over without the table. */
  private static final int AHEAD = 3;

  private final String[] texts;

  /** What cannot be found has none. */
  private final byte[] @Nullable [] octets;

  /** By hash, or the next that is free: an index and one, or 0. The contract alone fills it. */
  private final int[] places;

  private KnownTexts(String[] texts) {
    this.texts = texts;
    octets = new byte[texts.length][];
    places = new int[Integer.highestOneBit(texts.length + 1) * 4];
    for (int i = 0; i < texts.length; i++) {
      if (isPlain(texts[i])) {
        octets[i] = texts[i].getBytes(US_ASCII);
        int place = place(texts[i].hashCode());
        while (places[place] != 0) {
          place = (place + 1) & (places.length - 1);
        }
        places[place] = i + 1;
      }
    }
  }

  /** These, in the contract's order. */
  public static KnownTexts of(String... texts) {
    return new KnownTexts(texts);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return text.length() <= LONGEST;
  }

  /** The text of this index. */
  public String text(int index) {
    return texts[index];
  }

  /**
   * The text of this index, or one of the few that come next, if it stands here with a quote behind
   * it; the octets are looked at once, as documents mostly have the contract's order.
   */
  public int ahead(int index, byte[] in, int from, int end) {
    int last = Math.min(index + AHEAD, octets.length);
    for (int i = index; i < last; i++) {
      byte[] text = octets[i];
      if (text != null) {
        int behind = from + text.length;
        if (behind < end && in[behind] == '"' && is(text, in, from)) {
          return i;
        }
      }
    }
    return NONE;
  }

  /** The text that these octets are. */
  public int find(byte[] in, int from, int to) {
    if (to - from > LONGEST) {
      return NONE;
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + in[i];
    }
    int place = place(hash);
    while (places[place] != 0) {
      int index = places[place] - 1;
      byte[] text = octets[index];
      if (text != null && text.length == to - from && is(text, in, from)) {
        return index;
      }
      place = (place + 1) & (places.length - 1);
    }
    return NONE;
  }

  private int place(int hash) {
    return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (places.length - 1);
  }

  private static boolean is(byte[] text, byte[] in, int from) {
    for (int i = 0; i < text.length; i++) {
      if (text[i] != in[from + i]) {
        return false;
      }
    }
    return true;
  }
}
