package dev.letterbox.service;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.letterbox.gateway.Exchange;
import dev.letterbox.gateway.LocalApi;
import dev.letterbox.gateway.LocalApiOptions;
import dev.letterbox.generated.api.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The API over HTTP, as callers meet it. What operations do is still to be stated. */
final class ApiTest {
  private static final Map<String, Exchange> SEEN = new ConcurrentHashMap<>();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static LocalApi api;

  @BeforeAll
  static void start() throws IOException {
    api =
        LocalApi.start(
            LocalApiOptions.inMemory().observedBy(exchange -> SEEN.put(exchange.id(), exchange)));
  }

  @AfterAll
  static void stop() {
    api.close();
    CLIENT.close();
  }

  static List<String> routeKeys() {
    return Contract.ROUTE_KEYS;
  }

  @ParameterizedTest
  @MethodSource("routeKeys")
  void everyOperationAnswersForItself(String routeKey) throws Exception {
    int space = routeKey.indexOf(' ');
    String path = routeKey.substring(space + 1).replaceAll("\\{[^}]*}", "1");
    HttpResponse<String> response = send(routeKey.substring(0, space), path);
    String id = response.headers().firstValue("apigw-requestid").orElseThrow();
    Exchange seen = requireNonNull(SEEN.get(id));
    assertEquals(routeKey, seen.routeKey().orElse(""));
    assertFalse(List.of(500, 502, 503, 504).contains(response.statusCode()), response.body());
  }

  @Test
  void whatTheContractDoesNotHaveIsNotFound() throws Exception {
    List<String> ofAnyPath =
        Contract.ROUTE_KEYS.stream()
            .filter(key -> key.matches("[A-Z]+ /\\{[^/}]*\\+}"))
            .map(key -> key.substring(0, key.indexOf(' ')))
            .toList();
    String method =
        Stream.of("GET", "PUT", "POST", "PATCH", "DELETE")
            .filter(one -> !ofAnyPath.contains(one))
            .findFirst()
            .orElseThrow();
    HttpResponse<String> response = send(method, "/no/such/path/in/the/contract");
    // Where the contract has an operation for any path, only the method is wrong.
    assertEquals(ofAnyPath.isEmpty() ? 404 : 405, response.statusCode());
  }

  private static HttpResponse<String> send(String method, String path) throws Exception {
    URI url = URI.create(api.url() + path);
    HttpRequest request =
        HttpRequest.newBuilder(url).method(method, HttpRequest.BodyPublishers.noBody()).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
