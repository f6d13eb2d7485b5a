import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Instances that write to one form at the same time. */
final class Writers {
  private record Share(double[] micros, int refused) {}

  private final Sandbox sandbox;

  Writers(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  String measure(int times) throws IOException, InterruptedException {
    Table table =
        new Table("writers", "submissions a second", "p50 ms", "p99 ms", "not stored", "of");
    for (int writers : new int[] {1, 2, 4, 8}) {
      System.err.print(" " + writers);
      row(table, writers, times);
    }
    System.err.println();
    return """
        ## Writers

        Instances that store to one form of one partition at once, %,d submissions each. \
        They share this machine's CPU with each other, not with DynamoDB Local.

        %s"""
        .formatted(times, table);
  }

  private void row(Table table, int writers, int times) throws IOException, InterruptedException {
    byte[] event = Candidate.STORED.eventBytes();
    List<Instance> instances = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Callable<Share>> shares = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        Instance instance =
            new Instance(Candidate.STORED, new Instance.Mode.Plain(), sandbox.table(), List.of());
        instances.add(instance);
        instance.awaitInit();
        Loop.warmUp(Candidate.STORED, instance, event, 200);
        shares.add(() -> share(instance, event, times));
      }
      long started = System.nanoTime();
      List<Future<Share>> done = threads.invokeAll(shares);
      double seconds = (System.nanoTime() - started) / 1e9;
      double[] micros = new double[writers * times];
      int refused = 0;
      for (int i = 0; i < writers; i++) {
        Share share = done.get(i).get();
        System.arraycopy(share.micros(), 0, micros, i * times, times);
        refused += share.refused();
      }
      Series latency = new Series(micros);
      table.row(
          writers,
          micros.length / seconds,
          latency.median() / 1e3,
          latency.percentile(99) / 1e3,
          refused,
          micros.length);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      instances.forEach(Instance::close);
    }
  }

  private static Share share(Instance instance, byte[] event, int times)
      throws InterruptedException {
    double[] micros = new double[times];
    int refused = 0;
    for (int i = 0; i < times; i++) {
      Instance.Invoked invoked = instance.invoke(event);
      micros[i] = invoked.micros();
      if (Sandbox.status(invoked) != 201) {
        refused++;
      }
    }
    return new Share(micros, refused);
  }
}
