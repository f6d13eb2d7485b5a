package dev.letterbox.importing;

import java.util.List;

/** What of a document API Gateway cannot have, and nothing here can put right. */
public final class NotImportableException extends Exception {
  private static final long serialVersionUID = 1;

  /** With all that is in the way, a sentence for each. */
  NotImportableException(List<String> reasons) {
    super(String.join("\n", reasons));
  }
}
