package dev.letterbox.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the list of changes, or files the contract as released. */
public final class Main {
  private Main() {}

  /**
   * {@code changes CONTRACT RELEASED-FOLDER FILE} or {@code release CONTRACT RELEASED-FOLDER}.
   *
   * @param args the command and its files
   */
  public static void main(String[] args) throws IOException {
    String yaml = Files.readString(Path.of(args[1]));
    Releases releases = Releases.in(Path.of(args[2]));
    switch (args[0]) {
      case "changes" -> {
        String text = ChangeLog.of(releases.all(), Contract.parse(yaml, args[1]));
        Path file = Path.of(args[3]);
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
          Files.writeString(file, text);
        }
      }
      case "release" -> {
        try {
          System.out.println("Released: " + releases.file(yaml));
        } catch (IllegalArgumentException e) {
          System.err.println(e.getMessage());
          System.exit(1);
        }
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }
}
