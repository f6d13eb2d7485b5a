package decoders;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.letterbox.generated.model.FormInput;
import dev.letterbox.generated.model.FormInputCodec;
import dev.letterbox.json.JsonReader;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Violations;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The first of its JVM: what {@link JsonBenchmark} has, with all that is loaded and made for it.
 */
public class ColdJsonBenchmark {
  /** The document. */
  @State(Scope.Thread)
  public static class Read {
    private final byte[] json = LargeForm.json();
  }

  /** Made by hand: neither writer has run. */
  @State(Scope.Thread)
  public static class Written {
    private final FormInput form = LargeForm.value();
  }

  /** The generated codec, which holds every value against its schema. */
  @Benchmark
  public FormInput decoded(Read document) {
    return FormInputCodec.INSTANCE.read(new JsonReader(document.json, new Violations()));
  }

  /** By reflection, and without a check. */
  @Benchmark
  public FormInput bound(Read document) throws IOException {
    return new ObjectMapper().readValue(document.json, FormInput.class);
  }

  /** The generated codec. */
  @Benchmark
  public byte[] encoded(Written value) {
    return JsonWriter.toBytes(FormInputCodec.INSTANCE, value.form);
  }

  /** By reflection. */
  @Benchmark
  public byte[] unbound(Written value) throws IOException {
    return new ObjectMapper().writeValueAsBytes(value.form);
  }
}
