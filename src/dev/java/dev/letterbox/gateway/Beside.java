package dev.letterbox.gateway;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made beside what its caller goes on with. */
final class Beside<T extends @Nullable Object> {
  private final CompletableFuture<T> made;

  private Beside(CompletableFuture<T> made) {
    this.made = made;
  }

  /** Begins at once, in a thread of this name: virtual threads would share what locks hold. */
  static <T extends @Nullable Object> Beside<T> start(String name, Supplier<T> maker) {
    return new Beside<>(
        CompletableFuture.supplyAsync(
            maker, task -> Thread.ofPlatform().name(name).daemon().start(task)));
  }

  /** Waits for it; what its maker throws is thrown here. */
  T get() {
    try {
      return made.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** When it is made, if it is: for what nobody will {@link #get}. */
  void then(Consumer<T> end) {
    var _ = made.thenAccept(end);
  }
}
