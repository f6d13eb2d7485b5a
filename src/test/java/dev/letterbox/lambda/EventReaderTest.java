package dev.letterbox.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.letterbox.json.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What AWS's own runtime makes of events that API Gateway sent, the reader makes of them as well.
 */
final class EventReaderTest {
  private static final Path EVENTS = Path.of("src", "test", "resources", "gateway", "events");

  @ParameterizedTest
  @ValueSource(strings = {"curl", "browser", "binary"})
  void readsAsTheRuntimeDoes(String name) throws IOException {
    byte[] event = Files.readAllBytes(EVENTS.resolve(name + ".json"));
    APIGatewayV2HTTPEvent expected =
        LambdaEventSerializers.serializerFor(
                APIGatewayV2HTTPEvent.class, EventReaderTest.class.getClassLoader())
            .fromJson(new ByteArrayInputStream(event));
    assertEquals(expected, EventReader.read(new Tokens(event)));
  }
}
