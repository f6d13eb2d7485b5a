package dev.letterbox.importing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names operations that have none: {@code GET /pets/{petId}/toys} is {@code getPetsByPetIdToys}.
 */
final class OperationIds {
  private final Set<String> taken = new HashSet<>();

  /** Besides those that are there. */
  OperationIds(Iterable<Operation> operations) {
    for (Operation operation : operations) {
      taken.add(operation.node().path("operationId").asText());
    }
  }

  /** A name that no other operation has. */
  String of(Operation operation) {
    StringBuilder name = new StringBuilder(operation.method().toLowerCase(Locale.ROOT));
    for (String segment : operation.path().split("/", -1)) {
      if (segment.startsWith("{")) {
        name.append("By");
      }
      boolean isStart = true;
      for (int i = 0; i < segment.length(); i++) {
        char c = segment.charAt(i);
        boolean isPart = c < 0x80 && Character.isLetterOrDigit(c);
        if (isPart) {
          name.append(isStart ? Character.toUpperCase(c) : c);
        }
        isStart = !isPart;
      }
    }
    String unique = name.toString();
    for (int i = 2; !taken.add(unique); i++) {
      unique = name.toString() + i;
    }
    return unique;
  }
}
