package dev.letterbox.versions;

import static dev.letterbox.versions.Pair.contracts;
import static dev.letterbox.versions.Pair.operation;

import org.junit.jupiter.api.Test;

/** Operations, parameters, bodies, answers, and who may call. */
final class ComparisonTest {
  @Test
  void anOperationLessAndAnotherMore() {
    contracts(
        "paths: {/a: {get: {responses: {}}}}",
        "paths: {/b: {get: {summary: Read b., responses: {}}}}",
        """
        BREAKS GET /a: is gone: calls are answered 404.
        ADDS GET /b: Read b.\
        """);
  }

  @Test
  void aParameterOfThePathMayHaveAnotherName() {
    contracts(
        "paths: {'/a/{id}': {get: {parameters: [{in: path, name: id}], responses: {}}}}",
        "paths: {'/a/{key}': {get: {parameters: [{in: path, name: key}], responses: {}}}}",
        "");
  }

  @Test
  void aGreedyParameterIsNotAPlainOne() {
    contracts(
        "paths: {'/a/{p+}': {get: {responses: {}}}}",
        "paths: {'/a/{p}': {get: {summary: Read., responses: {}}}}",
        """
        BREAKS GET /a/{p+}: is gone: calls are answered 404.
        ADDS GET /a/{p}: Read.\
        """);
  }

  @Test
  void whatIsInternalIsNotSeen() {
    contracts(
        "paths: {/a: {get: {x-internal: true}, x-amazon-apigateway-any-method: {responses: {}}}}",
        "paths: {/b: {x-internal: true, get: {responses: {}}}}",
        "");
  }

  @Test
  void anotherName() {
    operation(
        "{operationId: a, responses: {}}",
        "{operationId: b, responses: {}}",
        "BREAKS is called b now, not a: generated clients have another method.");
  }

  @Test
  void deprecated() {
    operation("{responses: {}}", "{deprecated: true, responses: {}}", "DEPRECATES is deprecated.");
    operation(
        "{responses: {}}",
        "{deprecated: true, x-sunset: 2027-06-30, responses: {}}",
        "DEPRECATES is deprecated, and will be gone after 2027-06-30.");
  }

  @Test
  void aParameterMore() {
    parameters("", "{in: query, name: x}", "ADDS the query parameter `x` is new.");
    parameters(
        "",
        "{in: query, name: x, required: true}",
        "BREAKS the query parameter `x` is required: requests without it are refused.");
  }

  @Test
  void aParameterLess() {
    parameters("{in: query, name: x}", "", "BREAKS the query parameter `x` is no longer read.");
  }

  @Test
  void aParameterElsewhere() {
    parameters(
        "{in: header, name: x}",
        "{in: query, name: x}",
        """
        BREAKS the header `x` is no longer read.
        ADDS the query parameter `x` is new.\
        """);
  }

  @Test
  void aHeaderInOtherLetters() {
    parameters("{in: header, name: X-A}", "{in: header, name: x-a}", "");
  }

  @Test
  void aCookieThatHasToBeThere() {
    parameters(
        "{in: cookie, name: s}",
        "{in: cookie, name: s, required: true}",
        "BREAKS the cookie `s` is required now: requests without it are refused.");
    parameters(
        "{in: cookie, name: s, required: true}",
        "{in: cookie, name: s}",
        "ADDS the cookie `s` may be left out.");
  }

  @Test
  void aHeaderThatBecomesNarrower() {
    parameters(
        "{in: header, name: X-A, schema: {maxLength: 9}}",
        "{in: header, name: X-A, schema: {maxLength: 8}}",
        "BREAKS the header `X-A` has at most 8 characters now, not 9: others are refused.");
  }

  @Test
  void aParameterThatIsWrittenOtherwise() {
    parameters(
        "{in: query, name: x}",
        "{in: query, name: x, explode: false}",
        "BREAKS the query parameter `x` is written as form now, not as form, exploded.");
    parameters("{in: query, name: x}", "{in: query, name: x, style: form, explode: true}", "");
    parameters(
        "{in: query, name: x}",
        "{in: query, name: x, content: {application/json: {}}}",
        "BREAKS the query parameter `x` is written as application/json now, not as form,"
            + " exploded.");
  }

  @Test
  void aDeprecatedParameter() {
    parameters(
        "{in: query, name: x}",
        "{in: query, name: x, deprecated: true}",
        "DEPRECATES the query parameter `x` is deprecated.");
  }

  @Test
  void aParameterOfThePathItemIsEachOperations() {
    contracts(
        "paths: {/a: {post: {responses: {}}}}",
        "paths: {/a: {parameters: [{in: query, name: x}], post: {responses: {}}}}",
        "ADDS the query parameter `x` is new.");
  }

  private static void parameters(String before, String after, String changes) {
    operation(
        "{parameters: [" + before + "], responses: {}}",
        "{parameters: [" + after + "], responses: {}}",
        changes);
  }

  @Test
  void aBodyMore() {
    operation(
        "{responses: {}}",
        "{requestBody: {content: {}, required: true}, responses: {}}",
        "BREAKS a body is required: requests without one are refused.");
    operation(
        "{responses: {}}", "{requestBody: {content: {}}, responses: {}}", "ADDS may have a body.");
  }

  @Test
  void aBodyLess() {
    operation(
        "{requestBody: {content: {}}, responses: {}}",
        "{responses: {}}",
        "BREAKS takes no body any more.");
  }

  @Test
  void aBodyThatHasToBeThere() {
    operation(
        "{requestBody: {content: {}}, responses: {}}",
        "{requestBody: {content: {}, required: true}, responses: {}}",
        "BREAKS a body is required now: requests without one are refused.");
    operation(
        "{requestBody: {content: {}, required: true}, responses: {}}",
        "{requestBody: {content: {}}, responses: {}}",
        "ADDS the body may be left out.");
  }

  @Test
  void aMediaTypeLess() {
    content(
        "{application/json: {}, text/plain: {}}",
        "{application/json: {}}",
        "BREAKS the body may not be text/plain any more: it is answered 415.");
    answer(
        "{content: {application/json: {}, text/csv: {}}}",
        "{content: {application/json: {}}}",
        "BREAKS the answer 200 does not come as text/csv any more.");
  }

  @Test
  void aMediaTypeMore() {
    content("{a/b: {}}", "{a/b: {}, a/c: {}}", "ADDS the body may be a/c.");
    answer(
        "{content: {a/b: {}}}", "{content: {a/b: {}, a/c: {}}}", "ADDS the answer 200 may be a/c.");
    answer("{}", "{content: {a/b: {}}}", "ADDS the answer 200 has a body now: a/b.");
  }

  @Test
  void aMediaTypeThatARangeStillTakes() {
    content("{image/png: {}, image/*: {}}", "{image/*: {}}", "");
    content("{image/png: {}, '*/*': {}}", "{'*/*': {}}", "");
  }

  @Test
  void aMediaTypeInOtherLetters() {
    content("{Text/Plain; charset=utf-8: {}}", "{text/plain;charset=utf-8: {}}", "");
  }

  @Test
  void ofSeveralMediaTypesTheOneIsNamed() {
    content(
        "{a/b: {schema: {type: string}}, a/c: {schema: {type: string}}}",
        "{a/b: {schema: {type: string}}, a/c: {schema: {type: object}}}",
        "BREAKS the body (a/c) is of the type object now, not of the type string.");
  }

  @Test
  void aPartOfAForm() {
    content(
        "{multipart/form-data: {schema: {properties: {cv: {format: binary}}}}}",
        "{multipart/form-data: {schema: {properties: {}}}}",
        "BREAKS `cv` in the body is no longer read.");
    content(
        "{multipart/form-data: {schema: {properties: {cv: {type: string, format: binary}}}}}",
        "{multipart/form-data: {schema: {properties: {cv: {type: string}}}}}",
        "ADDS `cv` in the body may be of any format.");
  }

  @Test
  void theTypesOfAPart() {
    part("{contentType: image/png}", "{contentType: 'image/png, image/gif'}", "");
    part(
        "{contentType: 'image/png, image/gif'}",
        "{contentType: image/png}",
        "BREAKS the part `cv` of the body may not be image/gif any more.");
    part(
        "{}",
        "{contentType: image/png}",
        "BREAKS the part `cv` of the body has to be image/png now.");
    part("{contentType: image/png}", "{}", "ADDS the part `cv` of the body may be of any type.");
  }

  private static void part(String before, String after, String changes) {
    content(
        "{multipart/form-data: {encoding: {cv: " + before + "}}}",
        "{multipart/form-data: {encoding: {cv: " + after + "}}}",
        changes);
  }

  private static void content(String before, String after, String changes) {
    operation(
        "{requestBody: {content: " + before + "}, responses: {}}",
        "{requestBody: {content: " + after + "}, responses: {}}",
        changes);
  }

  @Test
  void aStatusMore() {
    statuses(
        "'200': {}",
        "'200': {}, '202': {}",
        "BREAKS may be answered 202 now, which nobody expects.");
    statuses("'200': {}", "'200': {}, '429': {}", "ADDS may be answered 429.");
  }

  @Test
  void aStatusLess() {
    statuses("'200': {}, '304': {}", "'200': {}", "BREAKS is not answered 304 any more.");
    statuses("'200': {}, '409': {}", "'200': {}", "ADDS is not answered 409 any more.");
  }

  private static void statuses(String before, String after, String changes) {
    operation("{responses: {" + before + "}}", "{responses: {" + after + "}}", changes);
  }

  @Test
  void aHeaderOfAnAnswerLess() {
    answer(
        "{headers: {Set-Cookie: {}}}",
        "{}",
        "BREAKS the header `Set-Cookie` of the answer 200 is not sent any more.");
  }

  @Test
  void aHeaderOfAnAnswerMore() {
    answer("{}", "{headers: {ETag: {}}}", "ADDS the answer 200 has the header `ETag`.");
    answer("{headers: {etag: {}}}", "{headers: {ETag: {}}}", "");
  }

  @Test
  void aHeaderOfAnAnswerThatMayBeMissing() {
    answer(
        "{headers: {ETag: {required: true}}}",
        "{headers: {ETag: {}}}",
        "BREAKS the header `ETag` of the answer 200 may be missing now.");
  }

  @Test
  void aHeaderOfAnAnswerOfAnotherType() {
    answer(
        "{headers: {X-Total: {schema: {type: integer}}}}",
        "{headers: {X-Total: {schema: {type: string}}}}",
        "BREAKS the header `X-Total` of the answer 200 is of the type string now,"
            + " not of the type integer.");
  }

  private static void answer(String before, String after, String changes) {
    statuses("'200': " + before, "'200': " + after, changes);
  }

  @Test
  void authorizationWhereNoneWas() {
    operation(
        "{responses: {}, security: []}",
        "{responses: {}, security: [{owner: []}]}",
        "BREAKS needs authorization now (owner): calls without it are answered 401.");
    operation(
        "{responses: {}, security: [{owner: []}]}",
        "{responses: {}, security: [{owner: []}, {}]}",
        "ADDS may be called without authorization.");
  }

  @Test
  void theSecurityOfTheWholeDocument() {
    contracts(
        "paths: {/a: {post: {responses: {}}}}",
        "security: [{owner: []}]\npaths: {/a: {post: {responses: {}}}}",
        "BREAKS needs authorization now (owner): calls without it are answered 401.");
  }

  @Test
  void anotherScheme() {
    operation(
        "{responses: {}, security: [{owner: []}]}",
        "{responses: {}, security: [{key: []}]}",
        """
        BREAKS cannot be called by `owner` any more, but by key.
        ADDS may be called by `key`.\
        """);
  }

  @Test
  void scopes() {
    scopes("", "a", "BREAKS needs a scope now: a.");
    scopes("a", "", "ADDS needs no scope any more.");
    scopes("a", "a, b", "ADDS the scope b is enough.");
    scopes("a, b", "b", "BREAKS the scope a is not enough any more.");
  }

  private static void scopes(String before, String after, String changes) {
    operation(
        "{responses: {}, security: [{owner: [" + before + "]}]}",
        "{responses: {}, security: [{owner: [" + after + "]}]}",
        changes);
  }

  @Test
  void aSchemeThatIsSentElsewhere() {
    String before =
        "components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}\n"
            + "paths: {/a: {post: {responses: {}, security: [{key: []}]}}}";
    contracts(
        before,
        before.replace("X-Key", "X-Other"),
        "BREAKS `key` is another authorization now: its name is X-Other, not X-Key.");
  }
}
