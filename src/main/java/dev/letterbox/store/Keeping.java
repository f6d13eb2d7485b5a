package dev.letterbox.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * How a submission keeps its files: each record that would have them deleted soon is exchanged, in
 * the submission's own transaction, for one that has them deleted when it expires.
 */
final class Keeping {
  private final Sweeps sweeps;
  private final StoredForm form;
  private final KeptFiles kept;

  Keeping(Table table, StoredForm form, KeptFiles kept) {
    this.sweeps = new Sweeps(table);
    this.form = form;
    this.kept = kept;
    FileSet staged = kept.staged();
    if (staged != null && !staged.formUid().equals(form.uid())) {
      throw new IllegalArgumentException("files of another form");
    }
  }

  /** An id that cannot be kept, whatever is stored: not one of ours, or given twice. */
  @Nullable String impossibleUpload() {
    Set<String> seen = new HashSet<>();
    for (String id : kept.uploadIds()) {
      if (!Ulid.isValid(id) || !seen.add(id)) {
        return id;
      }
    }
    return null;
  }

  /** Of each of the files, in the order of {@link #exchange}. */
  List<String> prefixes() {
    List<String> prefixes = new ArrayList<>();
    FileSet staged = kept.staged();
    if (staged != null) {
      prefixes.add(Sweeps.prefix(form.uid(), staged.id()));
    }
    for (String id : kept.uploadIds()) {
      prefixes.add(Sweeps.prefix(form.uid(), id));
    }
    return prefixes;
  }

  /** Two items for each. */
  List<TransactWriteItem> exchange(Instant expiresAt, Instant now) {
    List<TransactWriteItem> items = new ArrayList<>();
    FileSet staged = kept.staged();
    if (staged != null) {
      String prefix = Sweeps.prefix(form.uid(), staged.id());
      items.add(sweeps.release(Sweeps.stagedUntil(staged.id()), prefix, now));
      items.add(sweeps.put(expiresAt, prefix));
    }
    for (String id : kept.uploadIds()) {
      String prefix = Sweeps.prefix(form.uid(), id);
      items.add(sweeps.release(Sweeps.uploadUntil(id), prefix, now));
      items.add(sweeps.put(expiresAt, prefix));
    }
    return items;
  }

  /**
   * What a cancelled transaction means for the files.
   *
   * @param index of the first item of {@link #exchange} in it
   * @return null when nothing is wrong with them
   */
  @Nullable PutResult refusal(TransactionCanceledException e, int index) {
    if (kept.staged() != null) {
      if (Failures.conditionFailed(e, index)) {
        // The request took an hour or its clock is wrong: the sender still has the files.
        throw Failures.unavailable(e);
      }
      index += 2;
    }
    for (String id : kept.uploadIds()) {
      if (Failures.conditionFailed(e, index)) {
        return new PutResult.UploadGone(id);
      }
      index += 2;
    }
    return null;
  }
}
