import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What Linux says of a live process.
 *
 * @param cpuMicros user and system time
 * @param peakKilobytes the most memory that was resident
 */
record Usage(double cpuMicros, long peakKilobytes) {
  static Usage of(long pid) throws IOException {
    return new Usage(cpuMicros(pid), peak(pid));
  }

  static double cpuMicros(long pid) throws IOException {
    // The first is exact, but lacks threads that have ended; the second counts in hundredths.
    Duration ticks =
        ProcessHandle.of(pid)
            .flatMap(process -> process.info().totalCpuDuration())
            .orElse(Duration.ZERO);
    return Math.max(threads(pid) / 1e3, ticks.toNanos() / 1e3);
  }

  private static long threads(long pid) throws IOException {
    long nanos = 0;
    List<Path> tasks;
    try (var files = Files.list(Path.of("/proc/" + pid + "/task"))) {
      tasks = files.toList();
    }
    for (Path task : tasks) {
      try {
        String[] fields = Files.readString(task.resolve("schedstat")).split(" ");
        nanos += Long.parseLong(fields[0]);
      } catch (NoSuchFileException e) {
        // Ended meanwhile.
      }
    }
    return nanos;
  }

  private static long peak(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return 0;
  }
}
