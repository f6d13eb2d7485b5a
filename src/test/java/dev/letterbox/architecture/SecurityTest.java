package dev.letterbox.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Who may call what, as the contract says; nothing is public because nobody said anything. */
final class SecurityTest {
  private static final Set<String> METHODS =
      Set.of(
          "get",
          "put",
          "post",
          "delete",
          "options",
          "head",
          "patch",
          "trace",
          "x-amazon-apigateway-any-method");

  @Test
  void everyOperationSaysWhoMayCallIt() throws IOException {
    Map<String, String> authorizations = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : contract().get("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          JsonNode operation = member.getValue();
          String name = operation.path("operationId").asText(path.getKey());
          assertTrue(operation.has("security"), name + " says nothing of its authorization");
          authorizations.put(name, authorization(operation));
        }
      }
    }
    assertEquals(
        """
        /$default: public
        createBatch: key submissions:write
        createForm: owner forms:write letterbox/forms:write
        createKey: owner forms:write letterbox/forms:write
        createSubmission: public
        createUpload: public
        deleteForm: owner forms:write letterbox/forms:write
        deleteSubmission: owner submissions:write letterbox/submissions:write
        exportSubmissions: owner submissions:read letterbox/submissions:read
        getAttachment: owner submissions:read letterbox/submissions:read
        getContractAsJson: public
        getContractAsYaml: public
        getFillToken: public
        getForm: owner forms:read letterbox/forms:read
        getHealth: public
        getSubmission: owner submissions:read letterbox/submissions:read
        getUsage: operator AWS_IAM
        listForms: owner forms:read letterbox/forms:read
        listKeys: owner forms:read letterbox/forms:read
        listSubmissions: owner submissions:read letterbox/submissions:read
        readFeed: key submissions:read
        receiveHook: public
        replaceForm: owner forms:write letterbox/forms:write
        revokeKey: owner forms:write letterbox/forms:write
        showDocs: public
        updateSubmission: owner submissions:write letterbox/submissions:write
        verifyHook: public
        """,
        text(authorizations));
  }

  private static String text(Map<String, String> authorizations) {
    StringBuilder lines = new StringBuilder();
    authorizations.forEach((name, value) -> lines.append(name + ": " + value + "\n"));
    return lines.toString();
  }

  /** One requirement at most: API Gateway takes no more. */
  private static String authorization(JsonNode operation) {
    JsonNode security = operation.get("security");
    assertTrue(security.size() <= 1, security::toString);
    if (security.isEmpty()) {
      return "public";
    }
    Map.Entry<String, JsonNode> scheme = security.get(0).properties().iterator().next();
    StringBuilder text = new StringBuilder(scheme.getKey());
    scheme.getValue().forEach(scope -> text.append(' ').append(scope.asText()));
    for (String more : new String[] {"/x-key-scope", "/x-amazon-apigateway-auth/type"}) {
      if (!operation.at(more).isMissingNode()) {
        text.append(' ').append(operation.at(more).asText());
      }
    }
    return text.toString();
  }

  private static JsonNode contract() throws IOException {
    Load yaml = new Load(LoadSettings.builder().build());
    return new ObjectMapper()
        .valueToTree(yaml.loadFromString(Files.readString(Path.of("openapi.yaml"))));
  }
}
