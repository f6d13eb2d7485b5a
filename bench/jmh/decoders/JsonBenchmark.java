package decoders;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.letterbox.generated.model.FormInput;
import dev.letterbox.generated.model.FormInputCodec;
import dev.letterbox.json.JsonReader;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Violations;
import java.io.IOException;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A {@link LargeForm}, read with every check of the contract, and written. */
@State(Scope.Thread)
public class JsonBenchmark {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final byte[] json = LargeForm.json();
  private final FormInput form = LargeForm.value();
  private final ObjectReader reader = MAPPER.readerFor(FormInput.class);
  private final ObjectWriter writer = MAPPER.writerFor(FormInput.class);

  private FormInput read() {
    Violations violations = new Violations();
    JsonReader in = new JsonReader(json, violations);
    FormInput value = FormInputCodec.INSTANCE.read(in);
    in.end();
    return Objects.requireNonNull(value, () -> violations.list().toString());
  }

  /** The generated codec, which holds every value against its schema. */
  @Benchmark
  public FormInput decoded() {
    return read();
  }

  /** By reflection, and without a check. */
  @Benchmark
  public FormInput bound() throws IOException {
    return reader.readValue(json);
  }

  /** The generated codec. */
  @Benchmark
  public byte[] encoded() {
    return JsonWriter.toBytes(FormInputCodec.INSTANCE, form);
  }

  /** By reflection. */
  @Benchmark
  public byte[] unbound() throws IOException {
    return writer.writeValueAsBytes(form);
  }
}
