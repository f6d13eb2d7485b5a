package dev.letterbox.gateway;

import java.util.ArrayList;
import java.util.List;

/**
 * An {@code Authorization} header of Signature Version 4.
 *
 * <pre>
 * AWS4-HMAC-SHA256 Credential=key/20260710/eu-central-1/execute-api/aws4_request,
 *   SignedHeaders=host;x-amz-date, Signature=64 hexadecimal digits
 * </pre>
 *
 * @param scope of the key: {@code 20260710/eu-central-1/execute-api/aws4_request}
 * @param signedHeaders in lower case, each once, in ascending order
 * @param signature as sent
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html">Authentication
 *     methods</a>
 */
record SignatureHeader(
    String accessKeyId, String scope, List<String> signedHeaders, String signature) {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  /** Date, region, service and the word {@code aws4_request}. */
  private static final int SCOPE_PARTS = 4;

  static SignatureHeader parse(String value) throws InvalidSignatureException {
    if (!value.startsWith(ALGORITHM + " ")) {
      throw new InvalidSignatureException("Authorization does not begin with " + ALGORITHM);
    }
    String credential = null;
    String signedHeaders = null;
    String signature = null;
    for (String field : value.substring(ALGORITHM.length()).split(",", -1)) {
      String text = field.strip();
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      String content = text.substring(equals + 1);
      if (name.equals("Credential") && credential == null) {
        credential = content;
      } else if (name.equals("SignedHeaders") && signedHeaders == null) {
        signedHeaders = content;
      } else if (name.equals("Signature") && signature == null) {
        signature = content;
      } else {
        throw new InvalidSignatureException("Authorization has a field too many: " + name);
      }
    }
    if (credential == null || signedHeaders == null || signature == null) {
      throw new InvalidSignatureException(
          "Authorization wants Credential, SignedHeaders and Signature");
    }
    int scope = scopeStart(credential);
    return new SignatureHeader(
        credential.substring(0, scope - 1),
        credential.substring(scope),
        names(signedHeaders),
        signature);
  }

  /** From the right: a key may have slashes itself. */
  private static int scopeStart(String credential) throws InvalidSignatureException {
    int slash = credential.length();
    for (int i = 0; i < SCOPE_PARTS; i++) {
      slash = slash <= 0 ? -1 : credential.lastIndexOf('/', slash - 1);
    }
    if (slash <= 0) {
      throw new InvalidSignatureException("Credential wants key/date/region/service/aws4_request");
    }
    return slash + 1;
  }

  /** Order and case are as AWS documents them; that it refuses others is inferred. */
  private static List<String> names(String list) throws InvalidSignatureException {
    List<String> names = new ArrayList<>();
    String last = "";
    for (String name : list.split(";", -1)) {
      if (name.compareTo(last) <= 0) {
        throw new InvalidSignatureException("SignedHeaders are not in ascending order: " + name);
      }
      names.add(name);
      last = name;
    }
    return names;
  }
}
