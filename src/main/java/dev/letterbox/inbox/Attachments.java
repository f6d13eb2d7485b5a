package dev.letterbox.inbox;

import dev.letterbox.generated.model.Attachment;
import dev.letterbox.schema.FilePart;
import dev.letterbox.store.FileSet;
import dev.letterbox.store.NewFile;
import dev.letterbox.store.StoredUpload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A submission's files: what came with the request and, behind, what was uploaded before. */
final class Attachments {
  private static final int MOST_TYPE_LENGTH = 255;

  private Attachments() {}

  static List<NewFile> toStore(List<FilePart> parts) {
    List<NewFile> files = new ArrayList<>(parts.size());
    for (FilePart part : parts) {
      files.add(new NewFile(type(part), part.content()));
    }
    return files;
  }

  /**
   * What the submission's document says of them.
   *
   * @param staged null where the request has no files
   * @param uploads by id, in order
   */
  static List<SubmissionDocument.File> of(
      List<FilePart> parts, @Nullable FileSet staged, Map<String, StoredUpload> uploads) {
    List<SubmissionDocument.File> files = new ArrayList<>();
    for (int i = 0; staged != null && i < parts.size(); i++) {
      FilePart part = parts.get(i);
      files.add(
          new SubmissionDocument.File(
              new Attachment(
                  files.size(),
                  part.name().isEmpty() ? null : part.name(),
                  name(part),
                  type(part),
                  (long) part.content().size()),
              staged.files().get(i).key()));
    }
    for (StoredUpload upload : uploads.values()) {
      files.add(
          new SubmissionDocument.File(
              new Attachment(
                  files.size(),
                  "_upload",
                  FileNames.safe(upload.fileName()),
                  upload.contentType(),
                  upload.size()),
              upload.key()));
    }
    return files;
  }

  /** What the sender says that it is, within reason. */
  static String type(FilePart part) {
    String type = part.contentType();
    return type.length() > MOST_TYPE_LENGTH ? "application/octet-stream" : type;
  }

  /** What to call the file. */
  static String name(FilePart part) {
    return FileNames.safe(part.fileName() == null ? "" : part.fileName());
  }
}
