package dev.letterbox.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValuesTest {
  @Test
  void bytesAreTheirOctets() {
    byte[] octets = {1, 2};
    Bytes bytes = Bytes.of(octets);
    octets[0] = 9;
    bytes.toArray()[1] = 9;
    assertEquals(Bytes.wrap(new byte[] {1, 2}), bytes);
    assertEquals(Bytes.wrap(new byte[] {1, 2}).hashCode(), bytes.hashCode());
    assertNotEquals(Bytes.wrap(octets), bytes);
    assertEquals("AQI=", bytes.toBase64());
    assertEquals("2 octets", bytes.toString());
    assertEquals(2, bytes.size());
  }

  @Test
  void absentIsNotNull() {
    assertEquals(Member.absent(), Member.<String>absent());
    assertNotEquals(Member.absent(), Member.of(null));
    assertEquals(Member.of("a"), Member.of("a"));
  }

  @Test
  void copiesKeepNullsAndOrderAndDoNotChange() {
    List<@Nullable String> list = new ArrayList<@Nullable String>(Arrays.asList("b", null));
    Map<String, @Nullable Integer> map = new LinkedHashMap<>();
    map.put("b", null);
    map.put("a", 1);
    List<@Nullable String> listCopy = Copies.list(list);
    Map<String, @Nullable Integer> mapCopy = Copies.map(map);
    list.clear();
    map.clear();
    assertEquals(Arrays.asList("b", null), listCopy);
    assertEquals(List.of("b", "a"), List.copyOf(mapCopy.keySet()));
    assertThrows(UnsupportedOperationException.class, () -> listCopy.add("c"));
    assertThrows(UnsupportedOperationException.class, () -> mapCopy.put("c", 1));
  }
}
