package dev.letterbox.drift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of an API, flat: by subject ({@code GET /a}, {@code authorizer owner}, {@code
 * CORS}) and aspect ({@code timeout}).
 *
 * @param subjects values of an aspect are a set; most have one
 */
record Facts(SortedMap<String, SortedMap<String, List<String>>> subjects) {
  static Facts none() {
    return new Facts(new TreeMap<>());
  }

  /** Adds a subject that may have no aspects. */
  SortedMap<String, List<String>> subject(String name) {
    return subjects.computeIfAbsent(name, _ -> new TreeMap<>());
  }

  void add(String subject, String aspect, String value) {
    subject(subject).computeIfAbsent(aspect, _ -> new ArrayList<>()).add(value);
  }

  /** An aspect of which nothing is a value too. */
  void addAll(String subject, String aspect, List<String> values) {
    List<String> all = subject(subject).computeIfAbsent(aspect, _ -> new ArrayList<>());
    all.addAll(values);
    Collections.sort(all);
  }
}
