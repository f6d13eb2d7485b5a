package dev.letterbox.generated;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonReader;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A generated type and its codec.
 *
 * @param name the schema's name, which is the class's too
 */
record Model<T>(String name, Class<T> type, Codec<T> codec) {
  /** What a codec made of a text. */
  record Result<T>(@Nullable T value, List<Violation> violations) {}

  /** Every one that has a codec. */
  static List<Model<?>> all() {
    return all("generated/java", "dev.letterbox.generated.model");
  }

  /** Every one that the hostile contract gives a codec. */
  static List<Model<?>> awkward() {
    return all("target/generated-test-sources/awkward", "dev.letterbox.awkward.model");
  }

  private static List<Model<?>> all(String sources, String inPackage) {
    try (Stream<Path> files = Files.list(Path.of(sources, inPackage.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith("Codec.java"))
          .map(file -> file.substring(0, file.length() - "Codec.java".length()))
          .sorted()
          .<Model<?>>map(name -> named(inPackage, name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // A generated codec's type is that of its name.
  private static Model<?> named(String inPackage, String name) {
    try {
      String type = inPackage + "." + name;
      Codec<?> codec = (Codec<?>) Class.forName(type + "Codec").getField("INSTANCE").get(null);
      return new Model(name, Class.forName(type), codec);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }

  Result<T> read(String json) {
    Violations violations = new Violations();
    JsonReader in = new JsonReader(json.getBytes(UTF_8), violations);
    T value = codec.read(in);
    in.end();
    return new Result<>(value, violations.list());
  }

  String write(T value) {
    return new String(JsonWriter.toBytes(codec, value), UTF_8);
  }

  @Override
  public String toString() {
    return name;
  }
}
