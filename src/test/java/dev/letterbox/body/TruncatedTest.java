package dev.letterbox.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies that end too early, at every octet. */
class TruncatedTest {
  private static final String TYPE = "multipart/form-data; boundary=b";
  private static final String DELIMITER = "the delimiter --b";
  private static final String HEADER = "the end of a part's header";
  private static final String CLOSING = "the closing delimiter --b--";

  /** What is wanted where the body ends before the octet behind the text. */
  private record Piece(String text, String wanted) {}

  private static final List<Piece> PIECES =
      List.of(
          new Piece("Preamble\n--b \t\n", DELIMITER),
          new Piece("Content-Disposition: form-data;\n name=\"a\"\nX: y\n\n", HEADER),
          new Piece("\n--bb\n--b-\n-€\n--b\n", CLOSING),
          new Piece("Content-Disposition: form-data; name=f; filename*=UTF-8''%e2%82%ac\n", HEADER),
          new Piece("Content-Type: image/png\n\n", HEADER),
          new Piece("\n\n--b--", CLOSING));

  @Test
  void aMultipartFormIsRefusedWhereItEnds() {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Piece piece : PIECES) {
      text.append(piece.text);
      byte[] body = Forms.octets(text.toString());
      for (int end = from; end < body.length; end++) {
        byte[] truncated = Arrays.copyOf(body, end);
        assertEquals(
            "Octet " + end + ": saw the end of the body, wanted " + piece.wanted + ".",
            Forms.malformed(() -> MultipartDecoder.decode(truncated, TYPE)));
      }
      from = body.length;
    }
    byte[] whole = Forms.octets(text.toString());
    assertEquals(2, MultipartDecoder.decode(whole, TYPE).size());
    assertEquals(2, MultipartDecoder.decode(Forms.octets(text + " \nEpilogue"), TYPE).size());
  }

  @Test
  void aUrlencodedFormIsRefusedWithinAnEncodedOctetOrCharacter() {
    String form = "a=%E2%82%AC&%F0%9F%98%80=1";
    List<Integer> complete = List.of(0, 1, 2, 11, 12, 24, 25, 26);
    for (int end = 0; end <= form.length(); end++) {
      String truncated = form.substring(0, end);
      if (complete.contains(end)) {
        assertEquals(end < 1 ? 0 : end < 13 ? 1 : 2, Forms.urlencoded(truncated).size());
      } else {
        Forms.malformed(() -> Forms.urlencoded(truncated));
      }
    }
  }
}
