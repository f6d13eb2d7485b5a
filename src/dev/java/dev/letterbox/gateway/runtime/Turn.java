package dev.letterbox.gateway.runtime;

import java.util.concurrent.CompletableFuture;

/** An invocation, from the time it is to be handed over until the runtime is free again. */
public final class Turn {
  private final InvocationRequest invocation;
  private final CompletableFuture<Void> taken = new CompletableFuture<>();
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private final CompletableFuture<Boolean> over = new CompletableFuture<>();

  Turn(InvocationRequest invocation) {
    this.invocation = invocation;
  }

  InvocationRequest invocation() {
    return invocation;
  }

  /** Whether the runtime asked for it; before, nothing has happened. */
  public boolean isTaken() {
    return taken.isDone();
  }

  /** Completes with what the runtime posts, or with the end of its process. */
  public CompletableFuture<Answer> answer() {
    return answer;
  }

  /** Completes when the runtime, having answered, asks for the next event, or has ended. */
  public CompletableFuture<Boolean> over() {
    return over;
  }

  void take() {
    taken.complete(null);
  }

  void end() {
    over.complete(true);
  }
}
