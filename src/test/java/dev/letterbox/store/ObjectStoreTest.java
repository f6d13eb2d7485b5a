package dev.letterbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.letterbox.schema.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ObjectStoreTest {
  private final String prefix = TestDatabase.fresh("objects") + '/';

  @Test
  void objectIsStoredAsIsSaid() {
    for (String type : List.of("text/plain", "text/plain; charset=\"utf-8\"", "x/y;a=b")) {
      TestObjects.STORE.put(prefix + "0", type, TestObjects.bytes("ü"));
      assertEquals(new StoredObject(prefix + "0", type, 2), TestObjects.find(prefix + "0"));
      assertEquals("ü", TestObjects.content(prefix + "0"));
    }
  }

  @Test
  void emptyAndLargeOnesAreStored() {
    for (int size : new int[] {0, 1, 6_000_000}) {
      byte[] content = new byte[size];
      Arrays.fill(content, (byte) 'x');
      TestObjects.STORE.put(prefix + size, "text/plain", Bytes.wrap(content));
      assertEquals("x".repeat(size), TestObjects.content(prefix + size));
    }
  }

  @Test
  void sizeIsOfThatKeyAndNoOther() {
    TestObjects.STORE.put(prefix + "10", "text/plain", TestObjects.bytes("x"));
    assertEquals(1, TestObjects.STORE.size(prefix + "10"));
    assertEquals(-1, TestObjects.STORE.size(prefix + "1"));
    assertEquals(-1, TestObjects.STORE.size(prefix));
  }

  @Test
  void prefixIsDeletedAndNothingElse() {
    for (String key : List.of("a/0", "a/1", "a/b/0", "ab/0", "b/0")) {
      TestObjects.STORE.put(prefix + key, "text/plain", TestObjects.bytes("x"));
    }
    TestObjects.STORE.deletePrefix(prefix + "a/");
    assertEquals(List.of(prefix + "ab/0", prefix + "b/0"), TestObjects.keys(prefix));
    TestObjects.STORE.deletePrefix(prefix + "a/");
  }

  /** S3 lists and deletes a thousand at a time. */
  @Test
  void moreThanAPageIsDeleted() {
    List<Callable<Object>> puts = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      String start = prefix + thread + '-';
      puts.add(
          () -> {
            for (int i = 0; i < 126; i++) {
              TestObjects.STORE.put(start + i, "text/plain", TestObjects.bytes("x"));
            }
            return "";
          });
    }
    StoreFixture.atOnce(puts);
    assertEquals(1008, TestObjects.keys(prefix).size());
    TestObjects.STORE.deletePrefix(prefix);
    assertEquals(List.of(), TestObjects.keys(prefix));
  }

  @Test
  void whatIsMissingIsNamed() {
    for (String name : List.of("BUCKET", "AWS_REGION", "AWS_SECRET_ACCESS_KEY")) {
      Map<String, String> without = new HashMap<>(TestObjects.environment("http://localhost:1"));
      without.remove(name);
      var e =
          assertThrows(IllegalStateException.class, () -> ObjectStore.of(without, new TestClock()));
      assertEquals("The environment has no " + name, e.getMessage());
    }
  }
}
