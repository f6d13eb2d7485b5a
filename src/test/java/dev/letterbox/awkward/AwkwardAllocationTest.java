package dev.letterbox.awkward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.letterbox.awkward.model.CheckedCodec;
import dev.letterbox.awkward.model.UncheckedCodec;
import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonReader;
import dev.letterbox.schema.Violations;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What checks cost a document that passes them. Names are kept in a table that all threads share.
 */
@Isolated
final class AwkwardAllocationTest {
  private static final int TIMES = 5_000;

  private static final String ITEM =
      """
      {"uri":"https://[::1]:8080/a?b=%41#c","reference":"../a?b","email":"a@example.org","hostname":"example.org",\
      "ipv4":"192.0.2.1","ipv6":"2001:db8::1.2.3.4","time":"10:15:30.5Z","day":"2028-02-29",\
      "at":"2026-11-23T10:15:30+01:00","id":"8e03978e-40d5-43e8-bc93-6894a57f9324","octets":"AAH/AA==",\
      "decimal":"12.50","slug":"slug","code":"12 x","int32":95,"int64":21,"intEnum":3,"number":99.9,\
      "price":12.30,"numberEnum":1.50,"double":2.1,"float":0.9,"flag":true,\
      "tags":["a","b","c","d","e","f","g","h","i","j","k","l","m","n","o","p","q","r"],\
      "counts":{"a":1,"b":2}}\
      """;

  private static final byte[] DOCUMENT =
      ("{\"items\":[" + String.join(",", List.of(ITEM, ITEM, ITEM, ITEM)) + "]}").getBytes(UTF_8);

  /** The two schemas differ in nothing but the checks, and so do their Java types in nothing. */
  @Test
  void checksOfWhatIsValidAllocateNothing() {
    assertTrue(DOCUMENT.length > 2_000, () -> DOCUMENT.length + " octets");
    assertEquals(allocated(UncheckedCodec.INSTANCE), allocated(CheckedCodec.INSTANCE));
  }

  @Test
  void theDocumentIsChecked() {
    assertEquals(0, violations("x", "x"));
    assertEquals(4, violations("https://", "https:///["));
    assertEquals(4, violations("2028-02-29", "2027-02-29"));
    assertEquals(4, violations("12 x", "12  x"));
    assertEquals(4, violations("0.9", "0.8"));
    assertEquals(4, violations("[\"a\"", "[\"r\""));
  }

  private static int violations(String valid, String wrong) {
    Violations violations = new Violations();
    byte[] document = new String(DOCUMENT, UTF_8).replace(valid, wrong).getBytes(UTF_8);
    CheckedCodec.INSTANCE.read(new JsonReader(document, violations));
    return violations.count();
  }

  /** Octets, once everything is warm; what the compiler leaves out only then may differ. */
  private static long allocated(Codec<?> codec) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      Violations violations = new Violations();
      JsonReader in = new JsonReader(DOCUMENT, violations);
      long before = threads.getCurrentThreadAllocatedBytes();
      codec.read(in);
      long after = threads.getCurrentThreadAllocatedBytes();
      assertTrue(violations.isEmpty(), () -> violations.list().toString());
      least = Math.min(least, after - before);
    }
    return least;
  }
}
