package dev.letterbox.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The published contracts: {@code openapi-1.2.3.yaml} in a folder, which need not exist. */
public final class Releases {
  private static final String PREFIX = "openapi-";
  private static final String SUFFIX = ".yaml";

  private final Path folder;
  private final NavigableMap<Version, Contract> all = new TreeMap<>();

  private Releases(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a folder.
   *
   * @throws IllegalArgumentException when a file is named after another version than its own
   */
  public static Releases in(Path folder) throws IOException {
    Releases releases = new Releases(folder);
    if (!Files.exists(folder)) {
      return releases;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
          Contract contract = Contract.parse(Files.readString(file), name);
          if (!name.equals(fileName(contract.version()))) {
            throw new IllegalArgumentException(file + " is of version " + contract.version());
          }
          releases.all.put(contract.version(), contract);
        }
      }
    }
    return releases;
  }

  private static String fileName(Version version) {
    return PREFIX + version + SUFFIX;
  }

  /** By version, the oldest first. */
  public NavigableMap<Version, Contract> all() {
    return Collections.unmodifiableNavigableMap(all);
  }

  /** What is wrong with the contract as the next version; empty when all is well. */
  public String complaint(Contract contract) {
    Map.Entry<Version, Contract> newest = all.lastEntry();
    if (newest == null) {
      return "";
    }
    List<Change> changes = Comparison.of(newest.getValue(), contract);
    return Step.complaint(newest.getKey(), contract.version(), changes);
  }

  /**
   * Publishes a contract.
   *
   * @throws IllegalArgumentException when its version is published already, or not far enough from
   *     the newest
   */
  public Path file(String yaml) throws IOException {
    Contract contract = Contract.parse(yaml, "openapi.yaml");
    String complaint = complaint(contract);
    if (!complaint.isEmpty()) {
      throw new IllegalArgumentException(complaint);
    }
    Path file = folder.resolve(fileName(contract.version()));
    if (Files.exists(file)) {
      throw new IllegalArgumentException(contract.version() + " is released already: " + file);
    }
    Files.createDirectories(folder);
    return Files.writeString(file, yaml);
  }
}
