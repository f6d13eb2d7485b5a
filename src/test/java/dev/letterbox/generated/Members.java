package dev.letterbox.generated;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import dev.letterbox.schema.Member;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Member} for databind: an absent one is not written, a null is written as null. */
final class Members {
  private Members() {}

  static SimpleModule module() {
    return new SimpleModule("members")
        .addDeserializer(Member.class, new Reader(null))
        .setSerializerModifier(new Modifier());
  }

  private static final class Modifier extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
        SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
      properties.replaceAll(
          property ->
              property.getType().hasRawClass(Member.class) ? new Writer(property) : property);
      return properties;
    }
  }

  private static final class Writer extends BeanPropertyWriter {
    private static final long serialVersionUID = 1L;

    Writer(BeanPropertyWriter base) {
      super(base);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator out, SerializerProvider provider)
        throws Exception {
      if (get(bean) instanceof Member.Present<?>(var value)) {
        provider.defaultSerializeField(getName(), value, out);
      }
    }
  }

  private static final class Reader extends JsonDeserializer<Member<?>>
      implements ContextualDeserializer {
    private final @Nullable JavaType type;

    Reader(@Nullable JavaType type) {
      this.type = type;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, BeanProperty property) {
      return new Reader(property.getType().containedType(0));
    }

    @Override
    public Member<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return Member.of(context.<Object>readValue(in, type));
    }

    @Override
    public Member<?> getNullValue(DeserializationContext context) {
      return Member.of(null);
    }

    @Override
    public Member<?> getAbsentValue(DeserializationContext context) {
      return Member.absent();
    }
  }
}
