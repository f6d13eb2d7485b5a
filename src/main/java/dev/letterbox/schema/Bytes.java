package dev.letterbox.schema;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * Octets that do not change: a value of format {@code byte} or {@code binary}, or a part of a body,
 * which is a view of the body's one array.
 */
public final class Bytes {
  private final byte[] array;
  private final int from;
  private final int to;

  private Bytes(byte[] array, int from, int to) {
    this.array = array;
    this.from = from;
    this.to = to;
  }

  /** A copy of these octets. */
  public static Bytes of(byte[] octets) {
    return wrap(octets.clone());
  }

  /** These octets themselves: the caller gives the array away. */
  public static Bytes wrap(byte[] octets) {
    return new Bytes(octets, 0, octets.length);
  }

  /** Some of these octets themselves, the last one excluded: the caller gives the array away. */
  public static Bytes wrap(byte[] octets, int from, int to) {
    Objects.checkFromToIndex(from, to, octets.length);
    return new Bytes(octets, from, to);
  }

  /** How many there are. */
  public int size() {
    return to - from;
  }

  /** The octet there. */
  public byte at(int index) {
    return array[from + Objects.checkIndex(index, size())];
  }

  /** A copy. */
  public byte[] toArray() {
    return Arrays.copyOfRange(array, from, to);
  }

  /** A stream over them, without a copy. */
  public InputStream asInputStream() {
    return new ByteArrayInputStream(array, from, size());
  }

  /** A view of them, without a copy. */
  public ByteBuffer asByteBuffer() {
    return ByteBuffer.wrap(array, from, size()).slice().asReadOnlyBuffer();
  }

  /** In base64 (RFC 4648 section 4), padded. */
  public String toBase64() {
    ByteBuffer text = Base64.getEncoder().encode(ByteBuffer.wrap(array, from, size()));
    return new String(text.array(), 0, text.limit(), StandardCharsets.ISO_8859_1);
  }

  /** By content, not by where it is in which array. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes
        && Arrays.equals(array, from, to, bytes.array, bytes.from, bytes.to);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + array[i];
    }
    return hash;
  }

  /** The size only: content is never logged. */
  @Override
  public String toString() {
    return size() + " octets";
  }
}
