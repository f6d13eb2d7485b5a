import java.io.IOException;
import java.util.Arrays;

/** Events handed to one instance, one after the other. */
final class Loop {
  /**
   * @param cpuMicros of one invocation
   * @param bytes that one invocation allocates; 0 where it was not asked
   * @param latency in microseconds, from the event's being handed over to its answer
   */
  record Cost(double cpuMicros, double bytes, Series latency) {}

  /** For one whose invocations cost more and more. */
  private static final long MOST_NANOS = 60_000_000_000L;

  private Loop() {}

  /** Hands it over so many times, or for a minute. */
  static void warmUp(Candidate candidate, Instance instance, byte[] event, int times)
      throws InterruptedException {
    long end = System.nanoTime() + MOST_NANOS;
    for (int i = 0; i < times && System.nanoTime() < end; i++) {
      Instance.Invoked invoked = instance.invoke(event);
      if (i == 0) {
        Sandbox.check(candidate, instance, invoked);
      }
    }
  }

  /** Over so many invocations, or a minute. */
  static Cost measure(Candidate candidate, Instance instance, byte[] event, int times)
      throws IOException, InterruptedException {
    double[] micros = new double[times];
    double before = Usage.cpuMicros(instance.pid());
    long end = System.nanoTime() + MOST_NANOS;
    Instance.Invoked last = null;
    int count = 0;
    for (; count < times && (last == null || System.nanoTime() < end); count++) {
      last = instance.invoke(event);
      micros[count] = last.micros();
    }
    double cpu = Usage.cpuMicros(instance.pid()) - before;
    Sandbox.check(candidate, instance, last);
    return new Cost(cpu / count, 0, new Series(Arrays.copyOf(micros, count)));
  }

  static double allocated(Instance instance, byte[] event, int times)
      throws IOException, InterruptedException {
    try (Allocation allocation = new Allocation(instance.pid())) {
      // The first reading itself loads classes.
      allocation.bytes();
      long before = allocation.bytes();
      for (int i = 0; i < times; i++) {
        instance.invoke(event);
      }
      return (double) (allocation.bytes() - before) / times;
    }
  }
}
