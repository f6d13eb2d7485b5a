package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InProcessFunctionTest {
  @Test
  void busyInstancesServeNothingElse() throws InterruptedException {
    InProcessFunction function = function("dev.letterbox.gateway.ScriptedFunction", 1);
    assertInstanceOf(
        Outcome.TimedOut.class, function.invoke(event("sleep"), Duration.ofMillis(50)));
    assertInstanceOf(Outcome.Throttled.class, function.invoke(event("{}"), Duration.ofMillis(50)));
  }

  @Test
  void instancesAreUsedAgain() throws InterruptedException {
    InProcessFunction function =
        function("dev.letterbox.gateway.ScriptedFunction::handleRequest", 1);
    function.prepare();
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(Outcome.Returned.class, function.invoke(event("{}"), Duration.ofSeconds(5)));
    }
  }

  @Test
  void handlerThatCannotBeUsedIsNamed() {
    assertEquals("Handler a.B: no class a.B", refusal("a.B"));
    assertEquals(
        "Handler java.lang.String is no RequestStreamHandler", refusal("java.lang.String"));
    assertEquals(
        "EchoFunction does not start",
        assertThrows(
                IllegalArgumentException.class,
                () -> function("dev.letterbox.gateway.EchoFunction", 1).prepare())
            .getMessage());
  }

  private static String refusal(String handler) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> function(handler, 1)).getMessage());
  }

  private static byte[] event(String script) {
    return "{\"body\":\"%s\"}".formatted(script).getBytes(UTF_8);
  }

  private static InProcessFunction function(String handler, int concurrency) {
    String name = handler.replaceFirst(".*\\.", "");
    var definition =
        new Template.Function(
            name, handler, Map.of(), List.of("arn"), 128, Duration.ofSeconds(10), false);
    return new InProcessFunction(
        definition,
        Map.of(),
        InProcessFunctionTest.class.getClassLoader(),
        concurrency,
        Admission.byProcessors(),
        LocalApiOptions.inMemory().log());
  }
}
