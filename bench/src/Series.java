import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Some measurements of one thing, in ascending order. */
record Series(double[] sorted) {
  Series {
    sorted = sorted.clone();
    Arrays.sort(sorted);
  }

  static <T> Series of(List<T> runs, ToDoubleFunction<T> value) {
    return new Series(runs.stream().mapToDouble(value).toArray());
  }

  double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double percentile(double percent) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * percent / 100))];
  }

  /** The least and the most, in as many digits as they have in front of the point. */
  String range() {
    return "%.0f–%.0f".formatted(sorted[0], sorted[sorted.length - 1]);
  }
}
