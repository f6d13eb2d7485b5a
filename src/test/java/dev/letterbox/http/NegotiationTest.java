package dev.letterbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {
  private static final String[] OFFERED = {"application/json", "text/csv"};

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | application/json",
        "text/csv | text/csv",
        "TEXT/CSV | text/csv",
        "text/* | text/csv",
        "application/json;charset=utf-8 | application/json",
        "text/csv, application/json | application/json",
        "text/csv, application/json;q=0.9 | text/csv",
        "text/csv;q=0.8, application/json;q=0.801 | application/json",
        "*/*;q=0.1, text/csv | text/csv",
        "*/*, application/json;q=0 | text/csv",
        "*/*;q=0, text/* | text/csv",
        "application/json;q=0, */* | text/csv",
        "text/*;q=0.2, text/csv;q=0.9, */*;q=0.5 | text/csv",
        "text/*;q=0.9, text/csv;q=0.2, */*;q=0.5 | application/json",
        "text/csv;header=present;q=0, text/csv, application/json;q=0.5 | text/csv",
        "text/csv;Q=1.000 , application/json ; q=0.5 | text/csv",
        "audio/*; q=0.2, audio/basic, text/csv | text/csv",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | application/json",
        // Not by the grammar, and yet answered.
        "nonsense, ,;, text/csv | text/csv",
        "text/csv;q=, application/json;q=0.5 | text/csv",
        "text/csv;q=high, application/json;q=0.5 | text/csv",
        "text/csv;q=7, application/json | application/json",
        "text/csv;q=0.5.9, application/json;q=0.6 | application/json",
      })
  void prefers(String accept, String best) {
    assertEquals(best, Requests.header("accept", accept).accept(OFFERED));
  }

  @Test
  void withoutAcceptTheFirstIsOffered() {
    assertEquals("application/json", Requests.query("").accept(OFFERED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/png",
        "text/csv;q=0, application/json;q=0.0",
        "*/*;q=0",
        "*/*;q=0.000",
        "application/*;q=0",
        "csv",
        "*",
        "text/",
        "/csv",
        "*/csv",
      })
  void acceptsNone(String accept) {
    var thrown =
        assertThrows(
            ProblemException.class, () -> Requests.header("accept", accept).accept(OFFERED));
    assertEquals(406, thrown.problem().status());
    assertEquals("Offered: application/json, text/csv.", thrown.problem().detail());
  }

  /** RFC 9110 section 12.5.1, without the parameters, which are ignored here. */
  @ParameterizedTest
  @CsvSource({
    "text/plain, text/html, text/plain",
    "text/html, image/jpeg, image/jpeg",
    "text/plain, image/jpeg, text/plain",
    "image/jpeg, text/css, image/jpeg",
  })
  void ranksAsInTheRfc(String first, String second, String best) {
    String accept = "text/*;q=0.3, text/plain;q=0.7, text/html;q=0.4, */*;q=0.5";
    assertEquals(best, Accept.best(accept, first, second));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | application/json",
        "Application/JSON; charset=UTF-8 | application/json",
        "application/json;charset=\"utf-8\" | application/json",
        " text/csv ;a=b | text/*",
        "image/png | */*",
      })
  void bodyIsOfTheMostSpecific(String sent, String match) {
    HttpRequest request = Requests.header("content-type", sent);
    assertEquals(match, request.contentType("*/*", "text/*", "application/json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/vnd.acme+json           | application/json",
        "application/vnd.acme.v2+json; q=1   | application/vnd.acme.v2+json",
        "application/json; charset=UTF-8     | application/json;charset=utf-8",
        "application/json; charset=\"utf-8\" | application/json;charset=utf-8",
        "application/json; a=\"x;charset=utf-8\" | application/json",
        "application/json; charset=latin1    | application/json",
        "application/xjson                   | application/*",
        "image/vnd.acme+json                 | */*",
      })
  void suffixesAndParametersAreMoreSpecificThanRanges(String sent, String match) {
    HttpRequest request = Requests.header("content-type", sent);
    assertEquals(
        match,
        request.contentType(
            "*/*",
            "application/*",
            "application/json",
            "application/json;charset=utf-8",
            "application/vnd.acme.v2+json"));
  }

  /** RFC 9110 section 8.3. */
  @Test
  void aBodyOfNoTypeIsAnyOctets() {
    assertEquals("*/*", Requests.query("").contentType("application/json", "*/*"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "json", "text/plain", "application/jsonx", "application/*", "*/*", ";"})
  void bodyIsOfNone(String sent) {
    HttpRequest request = sent == null ? Requests.query("") : Requests.header("content-type", sent);
    var thrown =
        assertThrows(
            ProblemException.class,
            () -> request.contentType("application/json", "application/merge-patch+json"));
    assertEquals(415, thrown.problem().status());
    assertEquals(
        "Accepted: application/json, application/merge-patch+json.", thrown.problem().detail());
    assertEquals("application/json, application/merge-patch+json", thrown.headers().get("accept"));
  }
}
