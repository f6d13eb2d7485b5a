package decoders;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.letterbox.body.Entry;
import dev.letterbox.body.MultipartDecoder;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 1 MB of three files: decoded, and only searched for what separates them. */
@State(Scope.Thread)
public class MultipartBenchmark {
  private static final int SIZE = 1_000_000;
  private static final String BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW";

  private final byte[] body = body().getBytes(ISO_8859_1);
  private final byte[] delimiter = ("\r\n--" + BOUNDARY).getBytes(ISO_8859_1);

  private static String body() {
    Random random = new Random(1);
    StringBuilder octets = new StringBuilder();
    StringBuilder lines = new StringBuilder();
    StringBuilder hyphens = new StringBuilder();
    for (int i = 0; i < SIZE / 3; i++) {
      octets.append((char) random.nextInt(256));
      lines.append(i % 40 == 38 ? '\r' : i % 40 == 39 ? '\n' : (char) ('a' + random.nextInt(26)));
      hyphens.append("\r\n--------".charAt(i % 10));
    }
    return part("photo.jpg", octets)
        + part("list.csv", lines)
        + part("rules.md", hyphens)
        + "--"
        + BOUNDARY
        + "--\r\n";
  }

  private static String part(String fileName, CharSequence content) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
        + fileName
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        + content
        + "\r\n";
  }

  /** Ours. */
  @Benchmark
  public List<Entry> decoded() {
    return MultipartDecoder.decode(body, "multipart/form-data; boundary=" + BOUNDARY);
  }

  /** One scan of the array: at each octet, whether the delimiter begins there. */
  @Benchmark
  public int scanned() {
    int found = 0;
    for (int at = 0; at <= body.length - delimiter.length; at++) {
      int same = 0;
      while (same < delimiter.length && body[at + same] == delimiter[same]) {
        same++;
      }
      found += same == delimiter.length ? 1 : 0;
    }
    return found;
  }
}
