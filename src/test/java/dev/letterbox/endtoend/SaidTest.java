package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The whole suite speaks by the Java client that consumers generate, but for what is listed here.
 * It comes last; alone, it has nothing to tell.
 */
@Order(Integer.MAX_VALUE)
@OneAtATime
final class SaidTest {
  @BeforeEach
  void theWholeSuiteWasRunByTheClient() {
    assumeTrue(System.getProperty("test") == null, "only a part of the suite was run");
    assumeTrue(System.getProperty("it.test") == null, "only a part of the suite was run");
    assumeTrue(System.getProperty("sender") == null, "by another sender");
  }

  /**
   * Each is wrong on purpose, in a type that the client does not send (it has the first of an
   * operation only), octet for octet, or not an operation that consumers know.
   */
  @Test
  void everyRequestIsACallButThese() {
    assertEquals(
        """
        AttachmentTest createSubmission: the body is application/x-own; a=b
        AttachmentTest createSubmission: the body is application/x-www-form-urlencoded; charset=x
        AttachmentTest createSubmission: the body is multipart/form-data
        AttachmentTest createSubmission: the body is multipart/form-data; boundary=b
        AttachmentTest createSubmission: the body is multipart/form-data; boundary=c
        AttachmentTest createSubmission: the body is text/plain; charset=utf-16
        AttachmentTest createSubmission: the body is text/plain; charset=x
        AttachmentTest getAttachment: attachmentId is of another type
        CorsTest OPTIONS /v1/forms/-/submissions: no operation
        DocsTest GET /docs: no operation
        FormsTest createForm: of the body, /more 1 is gone; /name is added
        FormsTest replaceForm: Missing the required parameter 'ifMatch' when calling replaceForm
        HookTest receiveHook: octets are a file's name to it
        HookTest verifyHook: Missing the required parameter 'hubChallenge' when calling verifyHook
        IntakeTest DELETE /v1/forms/demo/submissions: no operation
        IntakeTest GET /v1/health/: no operation
        IntakeTest GET /v1/nothing: no operation
        IntakeTest createForm: the body is text/plain
        IntakeTest createSubmission: Missing the required parameter 'submissionInput' when calling \
        createSubmission
        IntakeTest createSubmission: of the body, /a 1E+999999 is "Infinity"
        IntakeTest createSubmission: the body is application/x-www-form-urlencoded
        IntakeTest createSubmission: the body is multipart/form-data; boundary=b
        IntakeTest createSubmission: the body is no SubmissionInput
        IntakeTest createSubmission: the body is text/plain; charset=utf-8
        IntakeTest getHealth: a body where none is
        KeysTest createBatch: the body is application/x-ndjson
        OwnersTest createForm: the body is of no type
        OwnersTest createKey: the body is of no type
        OwnersTest getAttachment: attachmentId is of another type
        OwnersTest replaceForm: the body is of no type
        OwnersTest updateSubmission: the body is of no type
        SubmissionsTest createSubmission: of the body, /topics/1/b 1.50 is 1.5
        SubmissionsTest listSubmissions: from is of another type
        SubmissionsTest updateSubmission: of the body, /fields {} is gone
        SubmissionsTest updateSubmission: of the body, /note null is gone
        SubmissionsTest updateSubmission: the body is application/json
        UploadTest createSubmission: the body is application/x-www-form-urlencoded\
        """,
        String.join("\n", Said.UNSAID));
  }

  /** Of the answers that the suite is given; {@link ClientOperationsTest} calls for all of them. */
  @Test
  void everyAnswerIsOneToACallButThese() {
    Set<String> plainly = new TreeSet<>(Said.PLAINLY_ANSWERED);
    plainly.removeAll(Said.ANSWERED);
    assertEquals(
        """
        createForm 401
        createForm 403
        createForm 415
        createKey 401
        createKey 403
        createSubmission 415
        getAttachment 400
        getAttachment 401
        getAttachment 403
        getHealth 400
        receiveHook 202
        receiveHook 403
        receiveHook 404
        replaceForm 401
        replaceForm 403
        updateSubmission 401
        updateSubmission 403
        updateSubmission 415
        verifyHook 400\
        """,
        String.join("\n", plainly));
    long calls = Said.CALLS.sum();
    long others = Said.PLAIN_REQUESTS.sum();
    assertTrue(calls > 5 * others, () -> calls + " calls, and " + others + " other requests");
  }

  /** The contract's defaults, and empty sets and lists; the server would fill in the same. */
  @Test
  void whatTheClientSaysBesidesIsThis() {
    assertEquals(
        """
        FormInput/allowedOrigins
        FormInput/attachments/maxFiles
        FormInput/attachments/maxTotalBytes
        FormInput/fields
        FormInput/fields/-/choices
        FormInput/fields/-/required
        FormInput/hook/encoding
        FormInput/hook/secrets
        FormInput/hook/toleranceSeconds
        FormInput/partitions
        FormInput/retentionDays
        FormInput/signedFillTime
        SubmissionInput/_upload\
        """,
        String.join("\n", Said.ADDED));
  }

  /** It knows JSON only, and a number of unknown type as a {@code double}. */
  @Test
  void whatItReadsIsWhatWasSentButForThis() {
    assertEquals(
        """
        createSubmission 201 text/html: is no JSON
        exportSubmissions 200 application/x-ndjson: is no JSON
        exportSubmissions 200 text/csv: is no JSON
        getContractAsYaml 200 application/yaml: is no JSON
        getSubmission 200 application/json: /fields/topics/-/b 1.50 is 1.5
        listSubmissions 200 application/json: /items/-/fields/topics/-/b 1.50 is 1.5\
        """,
        String.join("\n", Said.MISREAD));
    assertEquals("Problem/errors\nProblem/type", String.join("\n", Said.FILLED));
  }
}
