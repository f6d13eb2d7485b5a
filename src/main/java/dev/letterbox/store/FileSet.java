package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Files that are stored for a submission to come. If none keeps them within the hour, they are
 * deleted.
 *
 * @param formUid the {@link StoredForm#uid()} of their form
 * @param id a ULID
 * @param files in the order in which they were given
 */
public record FileSet(String formUid, String id, List<StoredObject> files) {
  public FileSet {
    requireNonNull(formUid);
    requireNonNull(id);
    files = List.copyOf(files);
  }
}
