package decoders;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.letterbox.body.Entry;
import dev.letterbox.body.FormDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 1,000 fields in plain ASCII: decoded, and only split. */
@State(Scope.Thread)
public class FormBenchmark {
  private static final int FIELDS = 1_000;
  private static final int VALUE = 16;

  private final byte[] body = form().getBytes(UTF_8);

  private static String form() {
    Random random = new Random(1);
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < FIELDS; i++) {
      form.append(i == 0 ? "" : "&").append("field").append(i).append('=');
      for (int c = 0; c < VALUE; c++) {
        form.append((char) ('a' + random.nextInt(26)));
      }
    }
    return form.toString();
  }

  /**
   * Ours, which finds a charset, decodes what is percent-encoded, and refuses what is malformed.
   */
  @Benchmark
  public List<Entry> decoded() {
    return FormDecoder.decode(body, "application/x-www-form-urlencoded");
  }

  /** By hand: what decodes nothing and checks nothing. */
  @Benchmark
  public List<String[]> split() {
    List<String[]> fields = new ArrayList<>();
    for (String field : new String(body, UTF_8).split("&")) {
      fields.add(field.split("=", 2));
    }
    return fields;
  }
}
