package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import dev.letterbox.json.Token;
import dev.letterbox.json.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTTP API's event, payload format 2.0, by streaming: binding it by reflection takes longer
 * than all else that a cold start does. See "Working with AWS Lambda proxy integrations for HTTP
 * APIs" in the API Gateway developer guide.
 */
final class EventReader {
  private EventReader() {}

  static APIGatewayV2HTTPEvent read(Tokens in) {
    APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
    if (isObject(in)) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "version" -> event.setVersion(constant(in));
          case "routeKey" -> event.setRouteKey(constant(in));
          case "rawPath" -> event.setRawPath(text(in));
          case "rawQueryString" -> event.setRawQueryString(text(in));
          case "cookies" -> event.setCookies(list(in));
          case "headers" -> event.setHeaders(map(in));
          case "queryStringParameters" -> event.setQueryStringParameters(map(in));
          case "pathParameters" -> event.setPathParameters(map(in));
          case "stageVariables" -> event.setStageVariables(map(in));
          case "body" -> event.setBody(text(in));
          case "isBase64Encoded" -> event.setIsBase64Encoded(in.next() == Token.TRUE);
          case "requestContext" -> event.setRequestContext(context(in));
          default -> in.skip();
        }
      }
    }
    in.end();
    return event;
  }

  private static RequestContext context(Tokens in) {
    RequestContext context = new RequestContext();
    if (isObject(in)) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "accountId" -> context.setAccountId(constant(in));
          case "authorizer" -> context.setAuthorizer(AuthorizerReader.read(in));
          case "apiId" -> context.setApiId(constant(in));
          case "domainName" -> context.setDomainName(constant(in));
          case "domainPrefix" -> context.setDomainPrefix(constant(in));
          case "http" -> context.setHttp(http(in));
          case "requestId" -> context.setRequestId(text(in));
          case "routeKey" -> context.setRouteKey(constant(in));
          case "stage" -> context.setStage(constant(in));
          case "time" -> context.setTime(text(in));
          case "timeEpoch" -> context.setTimeEpoch(int64(in));
          default -> in.skip();
        }
      }
    }
    return context;
  }

  private static RequestContext.Http http(Tokens in) {
    RequestContext.Http http = new RequestContext.Http();
    if (isObject(in)) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "method" -> http.setMethod(constant(in));
          case "path" -> http.setPath(text(in));
          case "protocol" -> http.setProtocol(constant(in));
          case "sourceIp" -> http.setSourceIp(text(in));
          case "userAgent" -> http.setUserAgent(text(in));
          default -> in.skip();
        }
      }
    }
    return http;
  }

  /** A whole number; 0 where it is none. */
  static long int64(Tokens in) {
    return in.next() == Token.INTEGER && in.isInt64() ? in.int64() : 0;
  }

  /** Whether an object comes, whose members are to be read; anything else is passed over. */
  static boolean isObject(Tokens in) {
    if (in.next() == Token.OBJECT) {
      return true;
    }
    in.skipChildren();
    return false;
  }

  /** A scalar's text; null of null and of what is no scalar. */
  static @Nullable String text(Tokens in) {
    Token token = in.next();
    if (token.isScalar() && token != Token.NULL) {
      return in.text();
    }
    in.skipChildren();
    return null;
  }

  /** A text that is the API's, not the request's. */
  private static @Nullable String constant(Tokens in) {
    if (in.next() == Token.STRING) {
      return in.constant();
    }
    in.skipChildren();
    return null;
  }

  static List<String> list(Tokens in) {
    List<String> list = new ArrayList<>();
    if (in.next() == Token.ARRAY) {
      while (in.peek() != Token.END_ARRAY) {
        String text = text(in);
        if (text != null) {
          list.add(text);
        }
      }
      in.next();
    } else {
      in.skipChildren();
    }
    return list;
  }

  static Map<String, String> map(Tokens in) {
    Map<String, String> map = new HashMap<>();
    if (isObject(in)) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        String text = text(in);
        if (text != null) {
          map.put(name, text);
        }
      }
    }
    return map;
  }
}
