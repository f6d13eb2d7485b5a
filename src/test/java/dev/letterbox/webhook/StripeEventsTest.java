package dev.letterbox.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StripeEventsTest {
  @Test
  void theIdIsTheBodysFirstMember() {
    assertEquals("evt_1", id("{\"id\":\"evt_1\",\"object\":\"event\"}"));
    assertEquals("evt_1", id("{\n  \"id\": \"evt_1\",\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"id\"",
        "{\"id\":\"evt_1",
        "{\"id\":\"ch_1\"}",
        "{\"id\":\"evt_ 1\"}",
        "{\"object\":\"event\",\"id\":\"evt_1\"}",
        "[{\"id\":\"evt_1\"}]",
      })
  void elsewhereItIsNotLookedFor(String body) {
    assertNull(id(body));
  }

  private static @Nullable String id(String body) {
    return StripeEvents.id(body.getBytes(StandardCharsets.UTF_8));
  }
}
