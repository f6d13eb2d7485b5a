package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.letterbox.json.Json;
import java.io.IOException;
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

  static APIGatewayV2HTTPEvent read(byte[] json) throws IOException {
    APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
    try (JsonParser in = Json.factory().createParser(json)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        in.nextToken();
        switch (name) {
          case "version" -> event.setVersion(text(in));
          case "routeKey" -> event.setRouteKey(text(in));
          case "rawPath" -> event.setRawPath(text(in));
          case "rawQueryString" -> event.setRawQueryString(text(in));
          case "cookies" -> event.setCookies(list(in));
          case "headers" -> event.setHeaders(map(in));
          case "queryStringParameters" -> event.setQueryStringParameters(map(in));
          case "pathParameters" -> event.setPathParameters(map(in));
          case "stageVariables" -> event.setStageVariables(map(in));
          case "body" -> event.setBody(text(in));
          case "isBase64Encoded" -> event.setIsBase64Encoded(in.getBooleanValue());
          case "requestContext" -> event.setRequestContext(context(in));
          default -> in.skipChildren();
        }
      }
    }
    return event;
  }

  private static RequestContext context(JsonParser in) throws IOException {
    RequestContext context = new RequestContext();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "accountId" -> context.setAccountId(text(in));
        case "authorizer" -> context.setAuthorizer(AuthorizerReader.read(in));
        case "apiId" -> context.setApiId(text(in));
        case "domainName" -> context.setDomainName(text(in));
        case "domainPrefix" -> context.setDomainPrefix(text(in));
        case "http" -> context.setHttp(http(in));
        case "requestId" -> context.setRequestId(text(in));
        case "routeKey" -> context.setRouteKey(text(in));
        case "stage" -> context.setStage(text(in));
        case "time" -> context.setTime(text(in));
        case "timeEpoch" -> context.setTimeEpoch(in.getLongValue());
        default -> in.skipChildren();
      }
    }
    return context;
  }

  private static RequestContext.Http http(JsonParser in) throws IOException {
    RequestContext.Http http = new RequestContext.Http();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "method" -> http.setMethod(text(in));
        case "path" -> http.setPath(text(in));
        case "protocol" -> http.setProtocol(text(in));
        case "sourceIp" -> http.setSourceIp(text(in));
        case "userAgent" -> http.setUserAgent(text(in));
        default -> in.skipChildren();
      }
    }
    return http;
  }

  static @Nullable String text(JsonParser in) throws IOException {
    return in.currentToken() == JsonToken.VALUE_NULL ? null : in.getText();
  }

  static List<String> list(JsonParser in) throws IOException {
    List<String> list = new ArrayList<>();
    if (in.currentToken() == JsonToken.START_ARRAY) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        list.add(in.getText());
      }
    }
    return list;
  }

  static Map<String, String> map(JsonParser in) throws IOException {
    Map<String, String> map = new HashMap<>();
    if (in.currentToken() == JsonToken.START_OBJECT) {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        in.nextToken();
        map.put(name, in.getText());
      }
    }
    return map;
  }
}
