package dev.letterbox.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets invocations into this process. On Lambda each instance has processors of its own; here they
 * share what there are, and hundreds at once would all take as long as all of them together, until
 * the time limits of functions, and of what these call, end them. So some run at once, and the
 * others wait in line.
 *
 * <p>Those that run may themselves wait, for another function even: after a moment the first in
 * line goes in all the same.
 */
final class Admission {
  private final ReentrantLock line = new ReentrantLock(true);
  private final Semaphore places;
  private final Duration moment;

  /**
   * Opens.
   *
   * @param atOnce how many go in without waiting
   * @param moment how long the first in line waits at most
   */
  Admission(int atOnce, Duration moment) {
    places = new Semaphore(atOnce);
    this.moment = moment;
  }

  /** What is best for the processors that there are. */
  static Admission byProcessors() {
    return new Admission(8 * Runtime.getRuntime().availableProcessors(), Duration.ofMillis(100));
  }

  /**
   * Waits in line.
   *
   * @return what to run in the end, or nothing when it took longer than the caller is patient
   */
  Optional<Runnable> enter(Duration patience) throws InterruptedException {
    if (!line.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          places.tryAcquire(moment.toMillis(), TimeUnit.MILLISECONDS) ? places::release : () -> {});
    } finally {
      line.unlock();
    }
  }
}
