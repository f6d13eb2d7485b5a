package dev.letterbox.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;

/** What stands in a request. */
final class RequestParts {
  private RequestParts() {}

  /** Of the operation's parameters, by the client's names for them. */
  static Map<String, List<String>> values(HttpRequest request, Operation operation) {
    Matcher path = operation.template().matcher(request.uri().getRawPath());
    if (!path.matches()) {
      throw new IllegalArgumentException("" + request);
    }
    Map<String, List<String>> values = new HashMap<>();
    for (JsonNode parameter : operation.parameters()) {
      String name = parameter.get("name").asText().replace("+", "");
      List<String> all =
          switch (parameter.get("in").asText()) {
            case "path" -> List.of(decoded(path.group(name)));
            case "header" -> request.headers().allValues(name);
            default -> query(request).getOrDefault(name, List.of());
          };
      if (!all.isEmpty()) {
        values.put(ClientCall.javaName(parameter), all);
      }
    }
    return values;
  }

  static Map<String, List<String>> query(HttpRequest request) {
    Map<String, List<String>> query = new HashMap<>();
    String raw = request.uri().getRawQuery();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        String[] words = pair.split("=", 2);
        query
            .computeIfAbsent(decoded(words[0]), _ -> new ArrayList<>())
            .add(words.length == 1 ? "" : decoded(words[1]));
      }
    }
    return query;
  }

  /** What the client's methods have no parameters for; {@code Content-Type} is its own. */
  static void complete(HttpRequest.Builder builder, HttpRequest wanted) {
    HttpRequest made = builder.build();
    wanted
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              boolean isItsOwn =
                  !name.equalsIgnoreCase("Accept") && made.headers().firstValue(name).isPresent();
              if (!isItsOwn && !name.equalsIgnoreCase("Content-Type")) {
                builder.setHeader(name, values.getFirst());
              }
            });
  }

  /** Segment by segment: which characters are encoded is not the point. */
  static boolean isSame(String path, String other) {
    return Arrays.stream(path.split("/", -1))
        .map(RequestParts::decoded)
        .toList()
        .equals(Arrays.stream(other.split("/", -1)).map(RequestParts::decoded).toList());
  }

  static boolean isSame(Map<String, List<String>> query, Map<String, List<String>> other) {
    if (!query.keySet().equals(other.keySet())) {
      return false;
    }
    for (Map.Entry<String, List<String>> one : query.entrySet()) {
      List<String> values = other.getOrDefault(one.getKey(), List.of());
      if (values.size() != one.getValue().size()) {
        return false;
      }
      for (int i = 0; i < values.size(); i++) {
        if (!Changes.isSame(one.getValue().get(i), values.get(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  static String body(HttpRequest request) {
    var body = BodySubscribers.ofString(UTF_8);
    Flow.Subscriber<ByteBuffer> subscriber =
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            body.onSubscribe(subscription);
          }

          @Override
          public void onNext(ByteBuffer octets) {
            body.onNext(List.of(octets));
          }

          @Override
          public void onError(Throwable failure) {
            body.onError(failure);
          }

          @Override
          public void onComplete() {
            body.onComplete();
          }
        };
    request.bodyPublisher().orElse(HttpRequest.BodyPublishers.noBody()).subscribe(subscriber);
    return body.getBody().toCompletableFuture().join();
  }
}
