package dev.letterbox.versions;

import java.util.Comparator;

/**
 * A semantic version without labels.
 *
 * @see <a href="https://semver.org/spec/v2.0.0.html">Semantic Versioning</a>
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major)
          .thenComparingInt(Version::minor)
          .thenComparingInt(Version::patch);

  /**
   * Reads {@code 1.2.3}.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Version parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length == 3) {
      try {
        return new Version(
            Integer.parseUnsignedInt(parts[0]),
            Integer.parseUnsignedInt(parts[1]),
            Integer.parseUnsignedInt(parts[2]));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("info.version is " + text + ", not like 1.2.3", e);
      }
    }
    throw new IllegalArgumentException("info.version is " + text + ", not like 1.2.3");
  }

  /** The least one that has a greater major number. */
  Version nextMajor() {
    return new Version(major + 1, 0, 0);
  }

  /** The least one that has a greater minor number. */
  Version nextMinor() {
    return new Version(major, minor + 1, 0);
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
