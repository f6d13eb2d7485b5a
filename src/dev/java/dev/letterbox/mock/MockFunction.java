package dev.letterbox.mock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.gateway.Yaml;
import dev.letterbox.http.Routes;
import dev.letterbox.lambda.HttpFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers every operation from the contract's examples, without a line of what implements it:
 * generated code reads and refuses requests as ever.
 */
public final class MockFunction implements RequestStreamHandler {
  private static final String GENERATED = "dev.letterbox.generated.api.";

  private final HttpFunction function;

  /**
   * As the local API makes it.
   *
   * @param environment {@code MOCK_SPEC} is the contract's file
   */
  public MockFunction(Map<String, String> environment) throws IOException {
    String file = environment.getOrDefault("MOCK_SPEC", "openapi.yaml");
    JsonNode contract = Yaml.parse(Files.readString(Path.of(file)), file);
    List<Routes> routes = new ArrayList<>();
    for (String tag : tags(contract)) {
      routes.add(new MockRoutes(GENERATED + capitalized(tag), contract));
    }
    function = new HttpFunction(routes);
  }

  private static Set<String> tags(JsonNode contract) {
    Set<String> tags = new TreeSet<>();
    contract
        .get("paths")
        .properties()
        .forEach(
            path -> {
              for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                // Not API Gateway's own method for any.
                if (!member.getKey().startsWith("x-") && member.getValue().has("responses")) {
                  tags.add(tag(path.getKey(), member.getValue()));
                }
              }
            });
    return tags;
  }

  /** The first, else the path's first segment that is no parameter: as generated types have it. */
  private static String tag(String path, JsonNode operation) {
    if (operation.path("tags").has(0)) {
      return operation.path("tags").get(0).asText();
    }
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty() && !segment.startsWith("{")) {
        return segment;
      }
    }
    return "default";
  }

  /** Its words in capitals; {@code 2nd} is {@code Tag2nd}. */
  private static String capitalized(String tag) {
    StringBuilder name = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      boolean part = Character.isLetterOrDigit(c);
      if (part) {
        name.append(begins ? Character.toUpperCase(c) : c);
      }
      begins = !part;
    }
    boolean named = !name.isEmpty() && Character.isLetter(name.charAt(0));
    return named ? name.toString() : "Tag" + name;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out);
  }
}
