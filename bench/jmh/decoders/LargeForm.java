package decoders;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.letterbox.generated.model.Field;
import dev.letterbox.generated.model.FieldType;
import dev.letterbox.generated.model.FormInput;
import java.util.ArrayList;
import java.util.List;

/** A form with 20 fields, about 2 kB of JSON. */
final class LargeForm {
  private static final int FIELDS = 20;

  private LargeForm() {}

  static byte[] json() {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < FIELDS; i++) {
      fields.append(i == 0 ? "" : ",");
      fields.append("{\"name\":\"field").append(i).append("\",\"type\":\"text\",\"required\":true");
      fields.append(",\"minLength\":1,\"maxLength\":").append(100 + i);
      fields.append(",\"choices\":[\"one\",\"two\"]}");
    }
    return ("{\"id\":\"contact\",\"name\":\"Contact\",\"allowedOrigins\":[\"https://example.com\"],"
            + "\"retentionDays\":30,\"partitions\":1,\"signedFillTime\":false,\"fields\":["
            + fields
            + "]}")
        .getBytes(UTF_8);
  }

  /** Made by hand: neither reader has run. */
  static FormInput value() {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < FIELDS; i++) {
      List<String> choices = List.of("one", "two");
      fields.add(new Field("field" + i, FieldType.TEXT, true, 1, 100 + i, null, choices));
    }
    List<String> origins = List.of("https://example.com");
    return new FormInput(
        "contact", "Contact", origins, null, fields, null, null, false, null, null, null, 30, 1);
  }
}
