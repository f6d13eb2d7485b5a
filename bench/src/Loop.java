import java.io.IOException;

/** Events handed to one instance, one after the other. */
final class Loop {
  /**
   * @param cpuMicros of one invocation
   * @param bytes that one invocation allocates; 0 where it was not asked
   * @param latency in microseconds, from the event's being handed over to its answer
   */
  record Cost(double cpuMicros, double bytes, Series latency) {}

  private Loop() {}

  static void warmUp(Candidate candidate, Instance instance, byte[] event, int times)
      throws InterruptedException {
    for (int i = 0; i < times; i++) {
      Instance.Invoked invoked = instance.invoke(event);
      if (i == 0) {
        Sandbox.check(candidate, instance, invoked);
      }
    }
  }

  static Cost measure(Candidate candidate, Instance instance, byte[] event, int times)
      throws IOException, InterruptedException {
    double[] micros = new double[times];
    double before = Usage.cpuMicros(instance.pid());
    Instance.Invoked last = null;
    for (int i = 0; i < times; i++) {
      last = instance.invoke(event);
      micros[i] = last.micros();
    }
    double cpu = Usage.cpuMicros(instance.pid()) - before;
    Sandbox.check(candidate, instance, last);
    return new Cost(cpu / times, 0, new Series(micros));
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
