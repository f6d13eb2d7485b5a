package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;

/** Does what the event's body says, in a process of its own. It has only the JDK and AWS's core. */
public final class HostileFunction implements RequestStreamHandler {
  private int calls;

  /** Never comes to be. */
  public static final class Unborn implements RequestStreamHandler {
    /** Fails. */
    public Unborn() {
      System.out.println("born in vain");
      throw new IllegalStateException("not today");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {}
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), UTF_8);
    int body = event.indexOf("\"body\":\"") + 8;
    calls++;
    switch (event.substring(body, event.indexOf('"', body))) {
      case "throw" -> throw new IllegalStateException("as told");
      case "exhaust" -> throw new OutOfMemoryError("as told");
      case "exit" -> Runtime.getRuntime().halt(3);
      case "leave" -> Runtime.getRuntime().halt(0);
      case "hang" -> hang();
      case "nap" -> nap();
      case "huge" -> output.write("x".repeat(6 * 1024 * 1024 + 101).getBytes(UTF_8));
      case "silent" -> {}
      case "babble" -> output.write("no JSON".getBytes(UTF_8));
      case "print" -> {
        System.out.print("out\nno end of line, ä");
        System.out.flush();
        System.err.write(new byte[] {(byte) 0xff, '\n'});
        System.err.flush();
        context.getLogger().log("quiet", LogLevel.INFO);
        context.getLogger().log("loud", LogLevel.WARN);
      }
      case "flood" -> System.out.println("x".repeat(1024 * 1024));
      case "environment" -> answer(output, new TreeSet<>(System.getenv().keySet()).toString());
      case "values" -> answer(output, values(context));
      case "flags" ->
          answer(output, ManagementFactory.getRuntimeMXBean().getInputArguments().toString());
      default -> answer(output, "call " + calls);
    }
    if (event.startsWith("print", body)) {
      answer(output, "printed");
    }
  }

  private static String values(Context context) {
    return String.join(
        " ",
        Arrays.asList(
            System.getenv("GREETING"),
            System.getenv("AWS_EXECUTION_ENV"),
            System.getenv("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"),
            System.getenv("LAMBDA_TASK_ROOT").equals(Path.of("").toAbsolutePath().toString())
                ? "at-home"
                : "astray",
            context.getFunctionName(),
            context.getInvokedFunctionArn(),
            context.getRemainingTimeInMillis() > 15_000 ? "late" : "in-time"));
  }

  private static void answer(OutputStream output, String body) throws IOException {
    output.write("{\"statusCode\":200,\"body\":\"%s\"}".formatted(body).getBytes(UTF_8));
  }

  private static void nap() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("InfiniteLoopStatement") // As told.
  private static void hang() {
    while (true) {
      nap();
    }
  }
}
