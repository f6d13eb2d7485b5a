package dev.letterbox.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Instances of one function: those that are free, and places for as many as there may be. */
final class Instances<T> {
  private final int most;
  private final Deque<T> free = new ArrayDeque<>();
  private int places;

  Instances(int most) {
    this.most = most;
  }

  /** The one that was used last, if one is free. */
  synchronized @Nullable T take() {
    return free.poll();
  }

  /** A place for a new one; false when there is none. */
  synchronized boolean reserve() {
    if (places == most) {
      return false;
    }
    places++;
    return true;
  }

  /** For an instance whose place was reserved. */
  synchronized void release(T instance) {
    free.push(instance);
    notifyAll();
  }

  /** That nothing came into a reserved place. */
  synchronized void forget() {
    places--;
    notifyAll();
  }

  synchronized void awaitAllFree() throws InterruptedException {
    while (free.size() < places) {
      wait();
    }
  }
}
