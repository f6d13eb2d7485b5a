package dev.letterbox.awkward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.letterbox.awkward.api.DeleteTotalsV1Request;
import dev.letterbox.awkward.api.DeleteTotalsV1Response;
import dev.letterbox.awkward.api.GetTotalRequest;
import dev.letterbox.awkward.api.GetTotalResponse;
import dev.letterbox.awkward.api.GetTotalV1Request;
import dev.letterbox.awkward.api.GetTotalV1Response;
import dev.letterbox.awkward.api.TotalsApi;
import dev.letterbox.awkward.api.TotalsRoutes;
import dev.letterbox.awkward.model.Total;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.Router;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code /v2} beside {@code /v1}: one API, one function, one implementation behind both. */
final class AwkwardVersionsTest {
  /** What the versions differ in is how they say it. */
  private static final class Totals implements TotalsApi {
    @Override
    public GetTotalResponse getTotal(GetTotalRequest request) {
      return new GetTotalResponse.Ok(new Total(total(request.day())));
    }

    @Override
    public GetTotalV1Response getTotalV1(GetTotalV1Request request) {
      return new GetTotalV1Response.Ok(Long.toString(total(request.day())));
    }

    @Override
    public DeleteTotalsV1Response deleteTotalsV1(DeleteTotalsV1Request request) {
      return new DeleteTotalsV1Response.NoContent();
    }

    private static long total(LocalDate day) {
      return day.getDayOfMonth();
    }
  }

  private final Router router =
      new Router(
          (_, cause) -> {
            throw new AssertionError(cause);
          },
          List.of(new TotalsRoutes(new Totals())));

  @Test
  void theSecondVersionIsAnOperationLikeAnyOther() {
    assertEquals(
        "200 content-type: application/json {\"total\":23}",
        sent("GET /v2/totals/{day}", "2026-11-23"));
  }

  @Test
  void theFirstSaysSinceWhenItIsDeprecatedAndUntilWhenItIsThere() {
    assertEquals(
        "200 content-type: text/plain; charset=utf-8, deprecation: @1793491200,"
            + " sunset: Wed, 30 Jun 2027 23:59:59 GMT 23",
        sent("GET /v1/totals/{day}", "2026-11-23"));
  }

  @Test
  void refusalsSaySoToo() {
    assertEquals(
        "400 content-type: application/problem+json, deprecation: @1793491200,"
            + " sunset: Wed, 30 Jun 2027 23:59:59 GMT"
            + " {\"title\":\"The request does not follow the contract.\",\"status\":400,"
            + "\"errors\":[{\"in\":\"path\",\"name\":\"day\",\"code\":\"format\","
            + "\"detail\":\"must be a date such as 2026-11-22\"}]}",
        sent("GET /v1/totals/{day}", "today"));
  }

  @Test
  void nobodyHasToDecideOnAnEnd() {
    assertEquals("204 deprecation: @1793491200 ", sent("DELETE /v1/totals", ""));
  }

  private String sent(String routeKey, String day) {
    HttpResponse response =
        router.handle(
            new HttpRequest(
                routeKey,
                routeKey.substring(0, routeKey.indexOf(' ')),
                routeKey.substring(routeKey.indexOf(' ') + 1).replace("{day}", day),
                "",
                day.isEmpty() ? Map.of() : Map.of("day", day),
                Map.of(),
                List.of(),
                null,
                false,
                null,
                "203.0.113.7",
                "id-1=",
                Map.of()));
    String fields =
        response.fields().stream()
            .map(field -> field.name() + ": " + field.value())
            .collect(Collectors.joining(", "));
    return response.status() + " " + fields + " " + new String(response.body(), UTF_8);
  }
}
