package dev.letterbox.gateway.runtime;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The order of calls: initialize, then take, answer, take, answer. */
final class Turns {
  private final CompletableFuture<Optional<Answer.Fault>> initialized = new CompletableFuture<>();

  /** Handed over and not answered yet, or to be handed over. */
  private @Nullable Turn open;

  /** Answered; over with the next call for an event. */
  private @Nullable Turn answered;

  CompletableFuture<Optional<Answer.Fault>> initialized() {
    return initialized;
  }

  synchronized Turn add(InvocationRequest invocation) {
    if (open != null) {
      throw new IllegalStateException("One at a time");
    }
    open = new Turn(invocation);
    notifyAll();
    return open;
  }

  /** Waits for one; nothing when the one before is not answered, or the start had failed. */
  synchronized Optional<Turn> next() throws InterruptedException {
    if (isRunning() || !begin()) {
      return Optional.empty();
    }
    if (answered != null) {
      answered.end();
      answered = null;
    }
    while (open == null) {
      wait();
    }
    if (open.isTaken()) {
      return Optional.empty(); // Somebody asked twice, and the other one has it.
    }
    open.take();
    return Optional.of(open);
  }

  synchronized boolean initFailed(Answer.Failure failure) {
    return initialized.complete(Optional.of(failure));
  }

  synchronized boolean isRunning() {
    return open != null && open.isTaken();
  }

  synchronized boolean isRunning(String requestId) {
    return open != null && open.isTaken() && open.invocation().requestId().equals(requestId);
  }

  synchronized boolean answer(String requestId, Answer answer) {
    if (open == null || !isRunning(requestId)) {
      return false;
    }
    answered = open;
    open = null;
    return answered.answer().complete(answer);
  }

  private boolean begin() {
    initialized.complete(Optional.empty());
    return initialized.join().isEmpty();
  }
}
