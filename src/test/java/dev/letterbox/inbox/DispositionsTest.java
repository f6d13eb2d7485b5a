package dev.letterbox.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DispositionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a b.txt      | attachment; filename="a b.txt"
          €.txt        | attachment; filename="_.txt"; filename*=UTF-8''%E2%82%AC.txt
          a".txt       | attachment; filename="a_.txt"; filename*=UTF-8''a%22.txt
          a\\".txt      | attachment; filename="a__.txt"; filename*=UTF-8''a%5C%22.txt
          100%25.txt   | attachment; filename="100_25.txt"; filename*=UTF-8''100%2525.txt
          a;b='c.txt   | attachment; filename="a;b='c.txt"
          """)
  void noNameEndsTheQuotation(String name, String disposition) {
    assertEquals(disposition, Dispositions.attachment(name));
  }

  @ParameterizedTest
  @CsvSource({"'a\r\nSet-Cookie: b', a__Set-Cookie: b, a%0D%0ASet-Cookie%3A%20b"})
  void noNameEndsTheField(String name, String plain, String encoded) {
    assertEquals(
        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded,
        Dispositions.attachment(name));
  }
}
