package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each operation of the contract, called with the Java client that consumers generate. */
@OneAtATime
final class ClientOperationsTest {
  /** Not for a client to cause. */
  private static final Set<String> OURS = Set.of("500", "503");

  /** What no call of the client can be answered. */
  private static final Set<String> NEVER =
      Set.of(
          // There is nothing to get wrong.
          "getHealth 400",
          "getContractAsYaml 400",
          "getContractAsJson 400",
          // What is too large for these are files and packed bodies, and it sends neither.
          "createBatch 413",
          "receiveHook 413");

  /** {@code createForm 201 All operations}. */
  private static List<String> answers;

  @BeforeAll
  static void callAll() {
    String said =
        JavaClient.compiled()
            .run(
                "Operations",
                "" + Api.LOCAL.url(),
                Api.LOCAL.token("operations", Api.SCOPES),
                Api.LOCAL.token("operations", "other:scope"),
                Api.freshId());
    answers = new ArrayList<>();
    for (String line : said.lines().toList()) {
      String[] words = line.split(" ", 3);
      answers.add(Operation.of(words[0], words[1]).orElseThrow() + " " + words[2]);
    }
  }

  @Test
  void eachIsCalledAndAnsweredInEveryWay() {
    Set<String> declared = new TreeSet<>();
    Operation.all()
        .filter(Operation::isPublished)
        .forEach(one -> one.statuses().forEach(status -> declared.add(one + " " + status)));
    declared.removeIf(answer -> OURS.contains(answer.substring(answer.indexOf(' ') + 1)));
    declared.removeAll(NEVER);
    Set<String> seen = new TreeSet<>();
    for (String answer : answers) {
      String[] words = answer.split(" ", 3);
      seen.add(words[0] + " " + words[1]);
    }
    assertEquals(String.join("\n", declared), String.join("\n", seen));
  }

  /** But for texts: this client reads JSON only. */
  @Test
  void whatItReadsIsWhatWasSent() {
    List<String> read = new ArrayList<>();
    for (String answer : answers) {
      if (answer.split(" ", 3)[1].startsWith("2")) {
        read.add(answer);
      }
    }
    assertEquals(
        """
        getHealth 200 ok
        getContractAsYaml 200 no JSON
        getContractAsJson 200 true
        getUsage 200 []
        createForm 201 All operations
        createForm 201 1
        createForm 201 1
        listForms 200 2
        getForm 200 https://www.example.com/thanks
        replaceForm 200 Replaced
        createSubmission 201 stored
        createUpload 201 application/pdf
        getFillToken 200 false
        receiveHook 202 stored
        verifyHook 200 11
        receiveHook 202 stored
        listSubmissions 200 4
        getSubmission 200 {message=Hello}
        updateSubmission 200 read
        exportSubmissions 200 no JSON
        deleteSubmission 204 deleted
        createKey 201 both
        listKeys 200 2
        createBatch 200 1
        readFeed 200 0
        revokeKey 204 revoked
        deleteForm 204 deleted\
        """,
        String.join("\n", read));
  }

  @Test
  void whatIsWrongIsToldInItsTypes() {
    Set<String> told = new TreeSet<>();
    for (String answer : answers) {
      if (answer.split(" ", 3)[1].equals("400")) {
        told.add(answer.replace("400 The request does not follow the contract. ", ""));
      }
    }
    assertEquals(
        """
        createBatch  minItems
        createForm /id minLength /id pattern /name minLength
        createKey /scopes minItems
        createSubmission /email format
        createUpload /size minimum
        deleteForm formId minLength formId pattern
        deleteSubmission submissionId pattern
        exportSubmissions cursor cursor
        getAttachment attachmentId minimum
        getFillToken formId minLength formId pattern
        getForm formId minLength formId pattern
        getSubmission submissionId pattern
        getUsage to maximum
        listForms limit maximum
        listKeys formId minLength formId pattern
        listSubmissions limit maximum
        readFeed cursor cursor
        receiveHook formId minLength formId pattern
        replaceForm /name type
        revokeKey keyId pattern
        updateSubmission /note minLength
        verifyHook formId minLength formId pattern\
        """,
        String.join("\n", told));
  }
}
