package dev.letterbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmissionListTest {
  private static final NoteChange KEEP = new NoteChange.Keep();

  private final StoreFixture ours = new StoreFixture();
  private final Random random = new Random(20261122);

  @Test
  void pagesOfAnySizeHoldEachOnceInOrder() {
    for (int partitions : List.of(1, 3, 16)) {
      StoredForm form = ours.form(partitions);
      List<StoredSubmission> put = fill(form, 24);
      for (int limit : List.of(1 + random.nextInt(8), 23, 24, 1_000)) {
        for (boolean newestFirst : List.of(true, false)) {
          var query = new SubmissionQuery(limit, null, null, Set.of(), newestFirst, null);
          assertEquals(inOrder(put, newestFirst), pages(form, query));
        }
      }
    }
  }

  @Test
  void filtersHoldWhatMatches() {
    StoredForm form = ours.form(4);
    List<StoredSubmission> put = fill(form, 40);
    for (int i = 0; i < put.size(); i++) {
      String status = List.of("new", "read", "archived").get(random.nextInt(3));
      var updated = ours.submissions.updateSubmission(form, put.get(i).id(), status, KEEP);
      put.set(i, updated.orElseThrow());
    }
    for (int round = 0; round < 18; round++) {
      Instant from = timeOf(put).plusNanos(random.nextInt(2) * 500_000L);
      Instant to = timeOf(put).plusNanos(random.nextInt(2) * 500_000L);
      Set<String> statuses =
          List.of(Set.<String>of(), Set.of("new"), Set.of("read", "archived")).get(round % 3);
      boolean newestFirst = random.nextBoolean();
      var query =
          new SubmissionQuery(1 + random.nextInt(20), from, to, statuses, newestFirst, null);
      Predicate<StoredSubmission> matches =
          each ->
              !each.receivedAt().isBefore(from)
                  && each.receivedAt().isBefore(to)
                  && (statuses.isEmpty() || statuses.contains(each.status()));
      assertEquals(inOrder(put.stream().filter(matches).toList(), newestFirst), pages(form, query));
    }
  }

  @Test
  void timesThatNoIdHasAreBoundsToo() {
    StoredForm form = ours.form(1);
    List<StoredSubmission> put = List.of(ours.put(form));
    assertEquals(put, between(form, Instant.MIN, Instant.MAX));
    assertEquals(put, between(form, Instant.EPOCH.minusSeconds(1), null));
    assertEquals(List.of(), between(form, Instant.MAX, null));
    assertEquals(List.of(), between(form, null, Instant.MIN));
    assertEquals(List.of(), between(form, ours.clock.instant(), ours.clock.instant()));
    assertEquals(List.of(), between(form, Instant.MAX, Instant.MIN));
  }

  @Test
  void growingAndShrinkingKeepsAll() {
    StoredForm form = ours.form(1);
    List<StoredSubmission> put = new ArrayList<>();
    for (int partitions : List.of(1, 4, 2, 16, 1)) {
      form = ours.repartition(form, partitions);
      List<StoredSubmission> more = fill(form, 20);
      for (StoredSubmission each : more) {
        assertTrue(Ulid.partition(each.id()) < partitions, each.id());
      }
      put.addAll(more);
    }
    assertEquals(1, form.partitions());
    assertEquals(16, form.partitionsEver());
    assertEquals(put, ours.all(form));
    for (StoredSubmission each : put) {
      assertEquals(each, ours.submissions.getSubmission(form, each.id()).orElseThrow());
    }
  }

  @Test
  void whatComesInWhilePagingMovesNothing() {
    StoredForm form = ours.form(3);
    List<StoredSubmission> put = fill(form, 20);
    var query = new SubmissionQuery(5, null, null, Set.of(), true, null);
    List<StoredSubmission> listed = new ArrayList<>();
    for (Page<StoredSubmission> page = ours.submissions.listSubmissions(form, query); ; ) {
      listed.addAll(page.items());
      String position = page.position();
      if (position == null) {
        break;
      }
      fill(form, 3);
      page = ours.submissions.listSubmissions(form, after(query, position));
    }
    assertEquals(inOrder(put, true), listed);
  }

  @Test
  void formsDoNotShowEachOthers() {
    StoredForm form = ours.form(2);
    StoredForm other = ours.form(2);
    String position = ours.put(other).id();
    List<StoredSubmission> put = fill(form, 3);
    assertEquals(put, ours.all(form));
    var query = new SubmissionQuery(10, null, null, Set.of(), false, position);
    assertEquals(put, ours.submissions.listSubmissions(form, query).items());
  }

  @Test
  void queriesAreChecked() {
    for (int limit : List.of(0, -1, SubmissionQuery.MAX_LIMIT + 1)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new SubmissionQuery(limit, null, null, Set.of(), true, null));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new SubmissionQuery(1, null, null, Set.of(), true, "SUB#"));
  }

  private List<StoredSubmission> fill(StoredForm form, int count) {
    List<StoredSubmission> put = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Some in the same millisecond.
      ours.clock.pass(Duration.ofMillis(random.nextInt(3)));
      put.add(ours.put(form, "{\"i\":" + i + "}", null));
    }
    return put;
  }

  private Instant timeOf(List<StoredSubmission> put) {
    return put.get(random.nextInt(put.size())).receivedAt();
  }

  private List<StoredSubmission> between(
      StoredForm form, @Nullable Instant from, @Nullable Instant to) {
    var query = new SubmissionQuery(10, from, to, Set.of(), true, null);
    return ours.submissions.listSubmissions(form, query).items();
  }

  private List<StoredSubmission> pages(StoredForm form, SubmissionQuery first) {
    List<StoredSubmission> listed = new ArrayList<>();
    SubmissionQuery query = first;
    while (true) {
      Page<StoredSubmission> page = ours.submissions.listSubmissions(form, query);
      listed.addAll(page.items());
      String position = page.position();
      if (position == null) {
        return listed;
      }
      assertEquals(first.limit(), page.items().size());
      assertEquals(page.items().getLast().id(), position);
      query = after(query, position);
    }
  }

  private static SubmissionQuery after(SubmissionQuery query, String position) {
    return new SubmissionQuery(
        query.limit(), query.from(), query.to(), query.statuses(), query.newestFirst(), position);
  }

  private static List<StoredSubmission> inOrder(List<StoredSubmission> put, boolean newestFirst) {
    return newestFirst ? put.reversed() : put;
  }
}
