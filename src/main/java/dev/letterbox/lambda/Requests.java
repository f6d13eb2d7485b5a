package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.letterbox.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The event seen as a request. */
final class Requests {
  private Requests() {}

  /** What API Gateway leaves out of the event becomes empty here. */
  static HttpRequest of(APIGatewayV2HTTPEvent event) {
    var context = event.getRequestContext();
    var http = context.getHttp();
    return new HttpRequest(
        event.getRouteKey(),
        http.getMethod(),
        withoutStage(event.getRawPath(), context.getStage()),
        orEmpty(event.getRawQueryString()),
        orEmpty(event.getPathParameters()),
        orEmpty(event.getHeaders()),
        event.getCookies() == null ? List.of() : event.getCookies(),
        event.getBody(),
        event.getIsBase64Encoded(),
        context.getAuthorizer() == null ? null : Callers.of(context.getAuthorizer()),
        orEmpty(http.getSourceIp()),
        orEmpty(context.getRequestId()),
        orEmpty(event.getStageVariables()));
  }

  /** A named stage is the path's first segment; {@code $default} is not in it. */
  private static String withoutStage(String path, @Nullable String stage) {
    String prefix = "/" + stage;
    if (stage != null && path.startsWith(prefix)) {
      if (path.length() == prefix.length()) {
        return "/";
      }
      if (path.charAt(prefix.length()) == '/') {
        return path.substring(prefix.length());
      }
    }
    return path;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
