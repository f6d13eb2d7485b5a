package dev.letterbox.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that a submission keeps until it expires or is deleted.
 *
 * @param staged what {@link FileStore#stage} gave for it
 * @param uploadIds the {@link Upload#id()} of each upload that it refers to, as its sender gave
 *     them; up to {@link #MAX_UPLOADS}
 */
public record KeptFiles(@Nullable FileSet staged, List<String> uploadIds) {
  /** A transaction takes a hundred items: two for each upload and for the staged, four more. */
  public static final int MAX_UPLOADS = 47;

  static final KeptFiles NONE = new KeptFiles(null, List.of());

  public KeptFiles {
    uploadIds = List.copyOf(uploadIds);
    if (uploadIds.size() > MAX_UPLOADS) {
      throw new IllegalArgumentException(uploadIds.size() + " uploads; " + MAX_UPLOADS);
    }
  }
}
