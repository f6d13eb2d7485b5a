package dev.letterbox.schema;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BytesTest {
  private final byte[] array = {9, 1, 2, -1, 9};

  @Test
  void aViewHasItsOctetsOnly() throws IOException {
    Bytes view = Bytes.wrap(array, 1, 4);
    assertEquals(3, view.size());
    assertEquals(1, view.at(0));
    assertEquals(-1, view.at(2));
    assertThrows(IndexOutOfBoundsException.class, () -> view.at(3));
    assertThrows(IndexOutOfBoundsException.class, () -> view.at(-1));
    assertArrayEquals(new byte[] {1, 2, -1}, view.toArray());
    assertArrayEquals(new byte[] {1, 2, -1}, view.asInputStream().readAllBytes());
    assertEquals("AQL/", view.toBase64());
    assertThrows(IndexOutOfBoundsException.class, () -> Bytes.wrap(array, 4, 6));
    assertThrows(IndexOutOfBoundsException.class, () -> Bytes.wrap(array, 3, 2));
  }

  @Test
  void aViewIsNoCopyAndACopyIs() {
    Bytes view = Bytes.wrap(array);
    Bytes copy = Bytes.of(array);
    array[0] = 0;
    assertEquals(0, view.at(0));
    assertEquals(9, copy.at(0));
    view.toArray()[0] = 5;
    assertEquals(0, view.at(0));
  }

  @Test
  void equalOctetsAreEqualWhereverTheyAre() {
    Bytes view = Bytes.wrap(array, 1, 4);
    Bytes other = Bytes.of(new byte[] {1, 2, -1});
    assertEquals(other, view);
    assertEquals(other.hashCode(), view.hashCode());
    assertNotEquals(Bytes.wrap(array, 1, 3), view);
    assertEquals(Bytes.wrap(array, 0, 0), Bytes.wrap(array, 5, 5));
  }

  @Test
  void contentIsNotShown() {
    assertEquals("5 octets", Bytes.wrap(array).toString());
  }
}
