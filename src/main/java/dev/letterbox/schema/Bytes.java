package dev.letterbox.schema;

import java.util.Arrays;
import java.util.Base64;

/** Octets that do not change: a value of format {@code byte} or {@code binary}. */
public final class Bytes {
  private final byte[] array;

  private Bytes(byte[] array) {
    this.array = array;
  }

  /** A copy of these octets. */
  public static Bytes of(byte[] octets) {
    return new Bytes(octets.clone());
  }

  /** These octets themselves: the caller gives the array away. */
  public static Bytes wrap(byte[] octets) {
    return new Bytes(octets);
  }

  /** How many there are. */
  public int size() {
    return array.length;
  }

  /** A copy. */
  public byte[] toArray() {
    return array.clone();
  }

  /** In base64 (RFC 4648 section 4), padded. */
  public String toBase64() {
    return Base64.getEncoder().encodeToString(array);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(array);
  }

  /** The size only: content is never logged. */
  @Override
  public String toString() {
    return array.length + " octets";
  }
}
