package dev.letterbox.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TagsTest {
  @Test
  void aTagIsNamedAsItsClassIs() {
    assertEquals("pets", Tags.generated("pets"));
    assertEquals("pets", Tags.generated("Pets"));
    assertEquals("storeOrders", Tags.generated("store orders"));
    assertEquals("storeOrders", Tags.generated("store-orders"));
    assertEquals("tag2ndOne", Tags.generated("2nd-one"));
    assertEquals("petStoreV2", Tags.generated("Pet store (v2)"));
  }
}
