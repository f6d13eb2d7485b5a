package dev.letterbox.versions;

import static dev.letterbox.versions.Pair.contracts;
import static dev.letterbox.versions.Pair.operation;
import static dev.letterbox.versions.Pair.received;
import static dev.letterbox.versions.Pair.sent;

import org.junit.jupiter.api.Test;

/**
 * What is sent may not become narrower, what is received not wider; the other way round is an
 * addition.
 */
final class SchemaComparisonTest {
  @Test
  void nothingChanges() {
    sent("{type: string}", "{type: string, description: Other., example: a}", "");
    received("{type: string}", "{type: string, x-amazon-thing: 1}", "");
  }

  @Test
  void anotherType() {
    sent(
        "{type: string}",
        "{type: integer}",
        "BREAKS `x` in the body is of the type integer now, not of the type string.");
    received(
        "{type: string}",
        "{type: integer}",
        "BREAKS `x` in the answer 200 is of the type integer now, not of the type string.");
  }

  @Test
  void moreNumbersMayBeSentAndFewerReceived() {
    sent("{type: integer}", "{type: number}", "ADDS `x` in the body may be any number.");
    received(
        "{type: number}",
        "{type: integer}",
        "ADDS `x` in the answer 200 is of the type integer, not of the type number.");
    sent(
        "{type: number}",
        "{type: integer}",
        "BREAKS `x` in the body is of the type integer now, not of the type number.");
    received(
        "{type: integer}",
        "{type: number}",
        "BREAKS `x` in the answer 200 is of the type number now, not of the type integer.");
  }

  @Test
  void anyType() {
    sent("{type: string}", "{}", "ADDS `x` in the body may be of any type.");
    received(
        "{type: string}",
        "{}",
        "BREAKS `x` in the answer 200 is of any type now, not of the type string.");
    sent("{}", "{type: string}", "BREAKS `x` in the body is of the type string now.");
    received("{}", "{type: string}", "ADDS `x` in the answer 200 is of the type string.");
  }

  @Test
  void aNull() {
    sent(
        "{nullable: true}",
        "{nullable: false}",
        "BREAKS `x` in the body may not be null any more.");
    sent("{}", "{nullable: true}", "ADDS `x` in the body may be null.");
    received("{}", "{nullable: true}", "BREAKS `x` in the answer 200 may be null now.");
    received("{nullable: true}", "{}", "ADDS `x` in the answer 200 is never null any more.");
  }

  @Test
  void aValueOfAnEnumLess() {
    sent(
        "{enum: [a, b]}",
        "{enum: [a]}",
        "BREAKS `x` in the body may not be b any more: it is refused.");
    received("{enum: [a, b]}", "{enum: [a]}", "ADDS `x` in the answer 200 is never b any more.");
  }

  @Test
  void aValueOfAnEnumMore() {
    sent("{enum: [a]}", "{enum: [a, b]}", "ADDS `x` in the body may be b.");
    received(
        "{enum: [a]}",
        "{enum: [a, b]}",
        "BREAKS `x` in the answer 200 may be b now, which nobody expects.");
  }

  @Test
  void anEnumWhereAnythingWas() {
    sent(
        "{}",
        "{enum: [a, b]}",
        "BREAKS `x` in the body may only be a or b now: others are refused.");
    received("{}", "{enum: [a, b]}", "ADDS `x` in the answer 200 is always a or b.");
  }

  @Test
  void anythingWhereAnEnumWas() {
    sent("{enum: [a, b]}", "{}", "ADDS `x` in the body may have other values than a or b.");
    received(
        "{enum: [a, b]}",
        "{}",
        "BREAKS `x` in the answer 200 may have other values than a or b now.");
  }

  @Test
  void formats() {
    sent("{}", "{format: email}", "BREAKS `x` in the body is of the format email now.");
    received("{}", "{format: email}", "ADDS `x` in the answer 200 is of the format email.");
    sent("{format: email}", "{}", "ADDS `x` in the body may be of any format.");
    received(
        "{format: email}", "{}", "BREAKS `x` in the answer 200 is of any format now, not email.");
    sent(
        "{format: date}",
        "{format: date-time}",
        "BREAKS `x` in the body is of the format date-time now, not date.");
    received(
        "{format: date}",
        "{format: date-time}",
        "BREAKS `x` in the answer 200 is of the format date-time now, not date.");
  }

  @Test
  void widerNumbers() {
    sent("{format: int32}", "{format: int64}", "ADDS `x` in the body may be of the format int64.");
    received(
        "{format: int32}",
        "{format: int64}",
        "BREAKS `x` in the answer 200 is of the format int64 now, not int32.");
    sent(
        "{format: int64}",
        "{format: int32}",
        "BREAKS `x` in the body is of the format int32 now, not int64.");
    received(
        "{format: int64}",
        "{format: int32}",
        "ADDS `x` in the answer 200 is of the format int32, not int64.");
  }

  @Test
  void aPattern() {
    sent(
        "{}",
        "{pattern: ^a}",
        "BREAKS `x` in the body has to match the pattern ^a now: others are refused.");
    sent(
        "{pattern: ^a}",
        "{}",
        "ADDS `x` in the body does not have to match the pattern ^a any more.");
    received("{}", "{pattern: ^a}", "ADDS `x` in the answer 200 will always match the pattern ^a.");
    received(
        "{pattern: ^a}",
        "{pattern: ^b}",
        "BREAKS `x` in the answer 200 does not have to match the pattern ^a any more.");
  }

  @Test
  void aMultiple() {
    sent(
        "{multipleOf: 5}",
        "{multipleOf: 10}",
        "BREAKS `x` in the body has to be a multiple of 10 now: others are refused.");
  }

  @Test
  void distinctItems() {
    sent("{}", "{uniqueItems: true}", "BREAKS `x` in the body may not have an item twice now.");
    sent("{uniqueItems: true}", "{}", "ADDS `x` in the body may have an item twice.");
    received("{}", "{uniqueItems: true}", "ADDS `x` in the answer 200 never has an item twice.");
    received(
        "{uniqueItems: true}", "{}", "BREAKS `x` in the answer 200 may have an item twice now.");
  }

  @Test
  void anUpperBoundThatFalls() {
    sent(
        "{maxLength: 20}",
        "{maxLength: 10}",
        "BREAKS `x` in the body has at most 10 characters now, not 20: others are refused.");
    sent(
        "{}",
        "{maxItems: 3}",
        "BREAKS `x` in the body has at most 3 items now: others are refused.");
    sent(
        "{maximum: 9.5}",
        "{maximum: 9}",
        "BREAKS `x` in the body is at most 9 now, not 9.5: others are refused.");
    sent(
        "{maximum: 9}",
        "{maximum: 9, exclusiveMaximum: true}",
        "BREAKS `x` in the body is less than 9 now, not 9: others are refused.");
    received(
        "{maxProperties: 20}",
        "{maxProperties: 10}",
        "ADDS `x` in the answer 200 has at most 10 fields, not 20.");
  }

  @Test
  void anUpperBoundThatRises() {
    sent(
        "{maxLength: 10}",
        "{maxLength: 20}",
        "ADDS `x` in the body has at most 20 characters, not 10.");
    sent(
        "{maxProperties: 10}",
        "{}",
        "ADDS `x` in the body does not have to be at most 10 fields any more.");
    received(
        "{maxItems: 10}",
        "{maxItems: 20}",
        "BREAKS `x` in the answer 200 has at most 20 items now, not 10.");
    received(
        "{maximum: 10}",
        "{}",
        "BREAKS `x` in the answer 200 does not have to be at most 10 any more.");
  }

  @Test
  void aLowerBound() {
    sent(
        "{minLength: 0}",
        "{minLength: 1}",
        "BREAKS `x` in the body has at least 1 characters now: others are refused.");
    sent("{}", "{minItems: 0}", "");
    sent("{minimum: 1}", "{minimum: 0}", "ADDS `x` in the body is at least 0, not 1.");
    received(
        "{minimum: 0, exclusiveMinimum: true}",
        "{minimum: 0}",
        "BREAKS `x` in the answer 200 is at least 0 now, not 0.");
    received("{minimum: 0}", "{minimum: 1}", "ADDS `x` in the answer 200 is at least 1, not 0.");
  }

  @Test
  void aDefault() {
    sent(
        "{default: 25}",
        "{default: 50}",
        "BREAKS `x` in the body, left out, counts as 50 now, not as 25.");
    sent(
        "{default: 25}",
        "{}",
        "BREAKS `x` in the body, left out, counts as nothing now, not as 25.");
    sent("{}", "{default: 25}", "");
    received("{default: 25}", "{default: 50}", "");
  }

  @Test
  void aFieldLess() {
    sent(
        "{properties: {y: {}}}",
        "{properties: {}}",
        "BREAKS `y` in `x` in the body is no longer read.");
    received(
        "{properties: {y: {}}}",
        "{properties: {}}",
        "BREAKS `y` in `x` in the answer 200 is gone.");
  }

  @Test
  void aFieldMore() {
    sent("{}", "{properties: {y: {}}}", "ADDS `y` in `x` in the body is new.");
    sent(
        "{}",
        "{properties: {y: {}}, required: [y]}",
        "BREAKS `y` in `x` in the body is required: requests without it are refused.");
    received(
        "{}", "{properties: {y: {}}, required: [y]}", "ADDS `y` in `x` in the answer 200 is new.");
  }

  @Test
  void aFieldThatHasToBeThere() {
    sent(
        "{properties: {y: {}}}",
        "{properties: {y: {}}, required: [y]}",
        "BREAKS `y` in `x` in the body is required now: requests without it are refused.");
    received(
        "{properties: {y: {}}}",
        "{properties: {y: {}}, required: [y]}",
        "ADDS `y` in `x` in the answer 200 is always there.");
  }

  @Test
  void aFieldThatMayBeMissing() {
    sent(
        "{properties: {y: {}}, required: [y]}",
        "{properties: {y: {}}}",
        "ADDS `y` in `x` in the body may be left out.");
    received(
        "{properties: {y: {}}, required: [y]}",
        "{properties: {y: {}}}",
        "BREAKS `y` in `x` in the answer 200 may be missing now.");
  }

  @Test
  void whatTravelsTheOtherWayDoesNotCount() {
    sent("{properties: {y: {readOnly: true}}}", "{}", "");
    received("{properties: {y: {writeOnly: true}}}", "{}", "");
    sent(
        "{properties: {y: {}}}",
        "{properties: {y: {readOnly: true}}}",
        "BREAKS `y` in `x` in the body is no longer read.");
  }

  @Test
  void aDeprecatedField() {
    sent(
        "{properties: {y: {}}}",
        "{properties: {y: {deprecated: true}}}",
        "DEPRECATES `y` in `x` in the body is deprecated.");
  }

  @Test
  void otherFields() {
    sent(
        "{}",
        "{additionalProperties: false}",
        "BREAKS other fields in `x` in the body are refused now.");
    sent("{additionalProperties: false}", "{}", "ADDS `x` in the body may have other fields.");
    sent(
        "{additionalProperties: true}",
        "{additionalProperties: {type: string}}",
        "BREAKS other fields in `x` in the body have to be of a certain type now.");
    received(
        "{additionalProperties: {type: string}}",
        "{additionalProperties: {type: integer}}",
        "BREAKS any other field in `x` in the answer 200 is of the type integer now,"
            + " not of the type string.");
    received(
        "{additionalProperties: true}",
        "{additionalProperties: false}",
        "ADDS `x` in the answer 200 has no other fields.");
  }

  @Test
  void items() {
    sent(
        "{type: array, items: {maxLength: 9}}",
        "{type: array, items: {maxLength: 8}}",
        "BREAKS an item in `x` in the body has at most 8 characters now, not 9: others are"
            + " refused.");
  }

  @Test
  void variants() {
    sent(
        "{oneOf: [{$ref: '#/A'}, {$ref: '#/B'}]}",
        "{oneOf: [{$ref: '#/B'}, {$ref: '#/C'}]}",
        """
        BREAKS `x` in the body may not be A any more.
        ADDS `x` in the body may be C.\
        """);
    received(
        "{anyOf: [{$ref: '#/A'}]}",
        "{anyOf: [{$ref: '#/A'}, {type: string}]}",
        "BREAKS `x` in the answer 200 may be its variant 2 now, which nobody expects.");
    received(
        "{oneOf: [{$ref: '#/A'}, {$ref: '#/B'}]}",
        "{oneOf: [{$ref: '#/B'}]}",
        "ADDS `x` in the answer 200 is never A any more.");
    received(
        "{oneOf: [{$ref: '#/A'}], discriminator: {propertyName: a}}",
        "{oneOf: [{$ref: '#/A'}], discriminator: {propertyName: b}}",
        "BREAKS `x` in the answer 200 is told apart by another field now.");
  }

  @Test
  void insideOfAVariant() {
    String before =
        "paths: {/a: {post: {responses: {'200': {content: {application/json: {schema:"
            + " {oneOf: [{$ref: '#/components/schemas/A'}]}}}}}}}}\n"
            + "components: {schemas: {A: {properties: {y: {enum: [a]}}}}}";
    contracts(
        before,
        before.replace("[a]", "[a, b]"),
        "BREAKS `y` in the answer 200 (A) may be b now, which nobody expects.");
  }

  @Test
  void whatIsPutTogetherByAllOf() {
    sent(
        "{allOf: [{properties: {y: {}}}], required: [y]}",
        "{properties: {y: {}, z: {}}, required: [y]}",
        "ADDS `z` in `x` in the body is new.");
    sent(
        "{allOf: [{properties: {y: {}}, required: [y]}, {properties: {z: {}}, required: [z]}]}",
        "{properties: {y: {}, z: {}}, required: [z]}",
        "ADDS `y` in `x` in the body may be left out.");
  }

  @Test
  void aRecursiveSchemaIsComparedOnceInItself() {
    String before =
        "paths: {/a: {post: {requestBody: {content: {application/json: {schema:"
            + " {$ref: '#/components/schemas/Tree'}}}}, responses: {}}}}\n"
            + "components: {schemas: {Tree: {properties: {name: {maxLength: 9},"
            + " sub: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}}}";
    contracts(
        before,
        before.replace("9", "8"),
        "BREAKS `name` in the body has at most 8 characters now, not 9: others are refused.");
  }

  @Test
  void aSchemaOfTwoFieldsIsComparedInBoth() {
    String before =
        "paths: {/a: {post: {requestBody: {content: {application/json: {schema:"
            + " {properties: {x: {$ref: '#/components/schemas/A'},"
            + " y: {$ref: '#/components/schemas/A'}}}}}}, responses: {}}}}\n"
            + "components: {schemas: {A: {enum: [a, b]}}}";
    contracts(
        before,
        before.replace("[a, b]", "[a]"),
        """
        BREAKS `x` in the body may not be b any more: it is refused.
        BREAKS `y` in the body may not be b any more: it is refused.\
        """);
  }

  @Test
  void anotherNameOfAComponentIsNoChange() {
    contracts(
        "paths: {/a: {post: {responses: {'200': {$ref: '#/components/responses/A'}}}}}\n"
            + "components: {responses: {A: {description: A.}}}",
        "paths: {/a: {post: {responses: {'200': {$ref: '#/components/responses/B'}}}}}\n"
            + "components: {responses: {B: {description: B.}}}",
        "");
    operation("{responses: {}}", "{responses: {}, x-other: 1}", "");
  }
}
