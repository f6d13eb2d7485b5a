package dev.letterbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.letterbox.store.SubmissionMerge.Budget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages that run out of queries before they are full. */
class SubmissionMergeTest {
  private final StoreFixture ours = new StoreFixture();
  private final Random random = new Random(20261122);
  private final Table table = new Table(TestDatabase.CLIENT, TestDatabase.TABLE);

  @Test
  void searchEndsAndGoesOn() {
    StoredForm form = ours.form(3);
    List<StoredSubmission> put = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String status = random.nextInt(8) == 0 ? "rare" : "new";
      var result = ours.submissions.putSubmission(form, status, "{}", null);
      put.add(((PutResult.Stored) result).submission());
    }
    var rare = put.stream().filter(each -> each.status().equals("rare")).toList();
    for (int round = 0; round < 8; round++) {
      boolean newestFirst = random.nextBoolean();
      var query = query(1 + random.nextInt(5), Set.of("rare"), newestFirst, null);
      var budget = new Budget(random.nextInt(4), 2 + random.nextInt(6));
      assertEquals(newestFirst ? rare.reversed() : rare, pages(form, query, budget));
    }
  }

  @Test
  void searchThatFindsNothingEnds() {
    StoredForm form = ours.form(1);
    for (int i = 0; i < 10; i++) {
      ours.put(form);
    }
    var query = query(1, Set.of("none"), false, null);
    var page = new SubmissionMerge(table, form, query, now(), new Budget(1, 3)).page();
    assertEquals(new Page<>(List.of(), ours.all(form).get(5).id()), page);
    assertEquals(List.of(), pages(form, query, new Budget(1, 3)));
  }

  @Test
  void allInOnePartitionOfManyMakesShortPages() {
    StoredForm form = ours.repartition(ours.form(16), 1);
    List<StoredSubmission> put = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      put.add(ours.put(form));
    }
    var query = query(40, Set.of(), true, null);
    var page = new SubmissionMerge(table, form, query, now(), new Budget(0, 1)).page();
    assertEquals(put.reversed().subList(0, 13), page.items());
    assertEquals(put.reversed(), pages(form, query, new Budget(0, 1)));
    assertEquals(put.reversed(), ours.submissions.listSubmissions(form, query).items());
  }

  private List<StoredSubmission> pages(StoredForm form, SubmissionQuery first, Budget budget) {
    List<StoredSubmission> listed = new ArrayList<>();
    SubmissionQuery query = first;
    while (true) {
      var page = new SubmissionMerge(table, form, query, now(), budget).page();
      listed.addAll(page.items());
      assertTrue(page.items().size() <= first.limit());
      String position = page.position();
      if (position == null) {
        return listed;
      }
      String before = query.after();
      if (before != null) {
        assertTrue(position.compareTo(before) < 0 == first.newestFirst(), "each gets further");
      }
      query = query(first.limit(), first.statuses(), first.newestFirst(), position);
    }
  }

  private Instant now() {
    return ours.clock.instant();
  }

  private static SubmissionQuery query(
      int limit, Set<String> statuses, boolean newestFirst, @Nullable String after) {
    return new SubmissionQuery(limit, null, null, statuses, newestFirst, after);
  }
}
