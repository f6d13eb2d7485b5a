package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartCompliance;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/** What Jetty's parser finds in a multipart form. */
final class JettyForm extends MultiPart.AbstractPartsListener {
  private final List<RandomForm.Part> parts = new ArrayList<>();
  private final StringBuilder content = new StringBuilder();
  private boolean complete;

  private JettyForm() {}

  /** Null where it is refused. */
  static @Nullable List<RandomForm.Part> parts(byte[] body, String boundary) {
    JettyForm form = new JettyForm();
    new MultiPart.Parser(boundary, MultiPartCompliance.RFC7578_STRICT, form)
        .parse(Content.Chunk.from(ByteBuffer.wrap(body), true));
    return form.complete ? form.parts : null;
  }

  @Override
  public void onPartContent(Content.Chunk chunk) {
    content.append(ISO_8859_1.decode(chunk.getByteBuffer()));
  }

  @Override
  public void onPart(String name, String fileName, HttpFields headers) {
    parts.add(new RandomForm.Part(name, fileName, content.toString()));
    content.setLength(0);
  }

  @Override
  public void onComplete() {
    complete = true;
  }
}
