package dev.letterbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UlidTest {
  private final TestClock clock = new TestClock();
  private final UlidSource source = new UlidSource(clock);

  @Test
  void isWrittenAsSpecified() {
    assertEquals("01ARYZ6S410000000000000000", Ulid.of(1_469_918_176_385L, 0, 0, 0));
    assertEquals(
        "7ZZZZZZZZZZZZZZZZZZZZZZZZF", Ulid.of(Ulid.MAX_MILLIS, (1L << 40) - 1, (1L << 35) - 1, 15));
  }

  @Test
  void holdsTimeAndPartition() {
    for (int partition = 0; partition < 16; partition++) {
      String id = source.next(partition);
      assertTrue(Ulid.isValid(id), id);
      assertEquals(clock.instant(), Ulid.time(id));
      assertEquals(partition, Ulid.partition(id));
    }
  }

  @Test
  void eachIsGreaterWhateverTheClockDoes() {
    Random random = new Random(26);
    String last = "";
    for (int i = 0; i < 10_000; i++) {
      clock.pass(Duration.ofMillis(random.nextInt(5) - 2));
      String next = source.next(random.nextInt(16));
      assertTrue(next.compareTo(last) > 0, last + " then " + next);
      last = next;
    }
  }

  @Test
  void sortsByTime() {
    clock.set(Instant.ofEpochMilli(31));
    String first = source.next(15);
    clock.set(Instant.ofEpochMilli(32));
    assertTrue(first.compareTo(source.next(0)) < 0);
  }

  @Test
  void othersAreNone() {
    String id = "01JDB1S8ZQ0T6W4T1P3N5H7K9M";
    assertTrue(Ulid.isValid(id));
    for (String other :
        List.of(
            "",
            id.substring(1),
            id + "0",
            "8" + id.substring(1),
            id.replace('M', 'I'),
            id.replace('M', 'm'),
            id.replace('M', 'Ω'))) {
      assertFalse(Ulid.isValid(other), other);
    }
  }
}
