package dev.letterbox.inbox;

import dev.letterbox.generated.model.Form;
import dev.letterbox.generated.model.FormInput;
import dev.letterbox.generated.model.FormInputCodec;
import dev.letterbox.json.JsonException;
import dev.letterbox.json.JsonReader;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.Violations;
import dev.letterbox.store.StoredForm;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * What the store keeps of a form as JSON: {@code {"form": FormInput, "fillKey": base64}}. What else
 * a form has, the store keeps beside it.
 *
 * @param input what the owner wants, with its secrets
 * @param fillKey what fill tokens are signed with; null where the form never had any
 */
record FormDocument(FormInput input, @Nullable Bytes fillKey) {
  private static final int KEY_OCTETS = 32;

  static FormDocument of(StoredForm stored) {
    Violations violations = new Violations();
    JsonReader in = new JsonReader(stored.document().getBytes(StandardCharsets.UTF_8), violations);
    FormInput input = null;
    Bytes fillKey = null;
    try {
      in.beginObject();
      for (String name = in.nextProperty(); name != null; name = in.nextProperty()) {
        switch (name) {
          case "form" -> input = FormInputCodec.INSTANCE.read(in);
          case "fillKey" -> fillKey = in.bytes();
          default -> in.skip();
        }
      }
    } catch (JsonException e) {
      throw new IllegalStateException("stored form is not JSON", e);
    }
    if (input == null) {
      // A contract that became stricter than what it accepted before is a fault of ours.
      throw new IllegalStateException("stored form violates the contract: " + violations.list());
    }
    return new FormDocument(input, fillKey);
  }

  /** A new form's. */
  static FormDocument first(FormInput input) {
    return new FormDocument(input, null).withKey();
  }

  /** With the secrets that an owner never sees and so does not send back. */
  FormDocument replacedBy(FormInput replacement) {
    FormInput merged =
        new FormInput(
            replacement.id(),
            replacement.name(),
            replacement.allowedOrigins(),
            replacement.redirectUrl(),
            replacement.fields(),
            replacement.honeypot(),
            replacement.minFillSeconds(),
            replacement.signedFillTime(),
            replacement.rateLimit(),
            replacement.attachments(),
            HookSettings.replacing(input.hook(), replacement.hook()),
            replacement.retentionDays(),
            replacement.partitions());
    return new FormDocument(merged, fillKey).withKey();
  }

  private FormDocument withKey() {
    if (fillKey != null || !input.signedFillTime()) {
      return this;
    }
    byte[] key = new byte[KEY_OCTETS];
    new SecureRandom().nextBytes(key);
    return new FormDocument(input, Bytes.wrap(key));
  }

  String text() {
    JsonWriter out = JsonWriter.inMemory();
    out.beginObject();
    out.name("form");
    FormInputCodec.INSTANCE.write(out, input);
    if (fillKey != null) {
      out.name("fillKey");
      out.bytes(fillKey);
    }
    out.endObject();
    return out.toText();
  }

  /** The form as its owner sees it: without secrets. */
  static Form form(StoredForm stored) {
    FormInput input = of(stored).input();
    return new Form(
        stored.id(),
        input.name(),
        input.allowedOrigins(),
        input.redirectUrl(),
        input.fields(),
        input.honeypot(),
        input.minFillSeconds(),
        input.signedFillTime(),
        input.rateLimit(),
        input.attachments(),
        HookSettings.shown(input.hook()),
        input.retentionDays(),
        input.partitions(),
        stored.createdAt(),
        stored.updatedAt());
  }
}
