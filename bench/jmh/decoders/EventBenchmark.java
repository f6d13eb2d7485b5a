package decoders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.letterbox.lambda.IntakeFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import streaming.StreamingFunction;

/** An event in, a refusal out, as the runtime client calls the handler; nothing of HTTP. */
@State(Scope.Thread)
public class EventBenchmark {
  /** Asked for nothing but a request's id. */
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, _, _) -> "r1");

  private static final Path EVENT = Path.of("..", "events", "refused.json");

  private final byte[] event;
  private final RequestStreamHandler letterbox =
      new IntakeFunction(
          Map.of("AWS_REGION", "eu-central-1", "TABLE_NAME", "none", "BUCKET", "none"));
  private final RequestStreamHandler byHand = new StreamingFunction();

  public EventBenchmark() {
    try {
      event = Files.readAllBytes(EVENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Letterbox logs each request, and is to: to nowhere. */
  @Setup
  public void quiet() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  /** Decoded, checked, every violation listed, logged. */
  @Benchmark
  public byte[] answered() throws IOException {
    return call(letterbox);
  }

  /** The same operation written by hand on jackson-core. */
  @Benchmark
  public byte[] byHand() throws IOException {
    return call(byHand);
  }

  private byte[] call(RequestStreamHandler handler) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), out, CONTEXT);
    byte[] answer = out.toByteArray();
    if (!new String(answer, StandardCharsets.ISO_8859_1).startsWith("{\"statusCode\":400")) {
      throw new IllegalStateException(new String(answer, StandardCharsets.UTF_8));
    }
    return answer;
  }
}
