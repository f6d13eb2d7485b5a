package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Lambda's Invoke, of handlers in this process, and CodeDeploy's
 * PutLifecycleEventHookExecutionStatus. Each takes only what is signed for it.
 */
public final class AwsApis implements AutoCloseable {
  private static final Credential ROLE = Credential.ofRole("AKIAROLE", "secret", "a token/+=");
  private static final String FUNCTIONS = "/2015-03-31/functions/";
  private static final String INVOCATIONS = "/invocations";

  /** What CodeDeploy was told. */
  public final List<String> reports = new CopyOnWriteArrayList<>();

  /** With what each next request is answered instead of being served. */
  public final Deque<Integer> failures = new ArrayDeque<>();

  private final Map<String, RequestStreamHandler> functions = new HashMap<>();
  private final HttpServer server;

  public AwsApis() {
    try {
      server = new HttpServer(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.start(
        new JettyHandler(request -> Gateway.Served.byGateway(serve(request)), _ -> {}, System.out));
  }

  /** The ARN of the function's version 7. */
  public static String arn(String function) {
    return "arn:aws:lambda:eu-central-1:123456789012:function:" + function + ":7";
  }

  /** Under {@link #arn}. */
  public void add(String function, RequestStreamHandler handler) {
    functions.put(arn(function), handler);
  }

  /** What a function needs to call it. */
  public Map<String, String> environment() {
    String url = "http://localhost:" + server.port();
    return Map.of(
        "AWS_REGION",
        "eu-central-1",
        "AWS_ACCESS_KEY_ID",
        ROLE.accessKeyId(),
        "AWS_SECRET_ACCESS_KEY",
        ROLE.secretAccessKey(),
        "AWS_SESSION_TOKEN",
        "a token/+=",
        "AWS_ENDPOINT_URL_LAMBDA",
        url,
        "AWS_ENDPOINT_URL_CODEDEPLOY",
        url);
  }

  private GatewayResponse serve(GatewayRequest request) {
    Integer failure = failures.poll();
    if (failure != null) {
      return answer(failure, "{}");
    }
    boolean isLambda = request.path().startsWith(FUNCTIONS);
    try {
      new SigV4("eu-central-1", isLambda ? "lambda" : "codedeploy", List.of(ROLE)).verify(request);
    } catch (InvalidSignatureException e) {
      return answer(403, "{\"message\":\"" + e.reason() + "\"}");
    }
    return isLambda ? invoke(request) : report(request);
  }

  private GatewayResponse invoke(GatewayRequest request) {
    String encoded =
        request
            .path()
            .substring(FUNCTIONS.length(), request.path().length() - INVOCATIONS.length());
    RequestStreamHandler function = functions.get(URLDecoder.decode(encoded, UTF_8));
    if (function == null) {
      return answer(404, "{}");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(request.body()), out, null);
      return answer(200, out.toString(UTF_8));
    } catch (IOException | RuntimeException e) {
      return answer(200, "{\"errorMessage\":\"" + e.getMessage() + "\"}")
          .with("X-Amz-Function-Error", "Unhandled");
    }
  }

  private GatewayResponse report(GatewayRequest request) {
    reports.add(
        request.header("x-amz-target").orElse("")
            + " "
            + request.header("content-type").orElse("")
            + " "
            + new String(request.body(), UTF_8));
    return answer(200, "{}");
  }

  private static GatewayResponse answer(int status, String body) {
    return new GatewayResponse(
        status, List.of(new Header("content-type", "application/json")), body.getBytes(UTF_8));
  }

  @Override
  public void close() {
    server.close();
  }
}
