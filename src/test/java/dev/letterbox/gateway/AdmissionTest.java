package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class AdmissionTest {
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void hundredsWhoStayForALittleAreFewAtATime() throws Exception {
    Admission admission = new Admission(4, LONG);
    AtomicInteger inside = new AtomicInteger();
    List<Future<Integer>> seen = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 300; i++) {
        seen.add(
            executor.submit(
                () -> {
                  Runnable leave = admission.enter(LONG).orElseThrow();
                  int others = inside.getAndIncrement();
                  Thread.sleep(1);
                  inside.decrementAndGet();
                  leave.run();
                  return others;
                }));
      }
    }
    int most = 0;
    for (Future<Integer> others : seen) {
      most = Math.max(most, others.get());
    }
    assertTrue(most < 4, most + " others");
  }

  @Test
  void whoStaysHoldsUpNobodyForEver() throws InterruptedException {
    Admission admission = new Admission(1, Duration.ofMillis(1));
    for (int i = 0; i < 3; i++) {
      assertTrue(admission.enter(LONG).isPresent());
    }
  }

  @Test
  void whoIsImpatientIsTurnedAway() throws InterruptedException {
    Admission admission = new Admission(1, LONG);
    var _ = admission.enter(LONG);
    Thread first = Thread.ofVirtual().start(() -> enter(admission));
    while (first.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertEquals(Optional.empty(), admission.enter(Duration.ZERO));
    first.interrupt();
    first.join();
  }

  private static void enter(Admission admission) {
    try {
      var _ = admission.enter(LONG);
    } catch (InterruptedException e) {
      // The test is over.
    }
  }
}
