package dev.letterbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class FormStoreTest {
  private final StoreFixture ours = new StoreFixture();
  private final StoreFixture theirs = new StoreFixture();

  @Test
  void createdFormIsReadByOwnerAndPublic() {
    StoredForm form = ours.forms.createForm(ours.owner, id(), 3, 7, "{\"ü\":1}").orElseThrow();
    assertEquals(Optional.of(form), ours.forms.getForm(ours.owner, form.id()));
    assertEquals(Optional.of(form), ours.forms.findForm(form.id()));
    assertEquals(
        new StoredForm(
            ours.owner,
            form.id(),
            form.uid(),
            1,
            ours.clock.instant(),
            ours.clock.instant(),
            3,
            3,
            7,
            "{\"ü\":1}"),
        form);
  }

  @Test
  void unknownFormIsEmpty() {
    assertEquals(Optional.empty(), ours.forms.getForm(ours.owner, "unknown"));
    assertEquals(Optional.empty(), ours.forms.findForm(id()));
  }

  @Test
  void takenIdIsNobodyElses() {
    StoredForm form = ours.form(1);
    assertEquals(Optional.empty(), theirs.forms.createForm(theirs.owner, form.id(), 1, 30, "{}"));
    assertEquals(Optional.empty(), ours.forms.createForm(ours.owner, form.id(), 1, 30, "[]"));
    assertEquals(Optional.of(form), ours.forms.findForm(form.id()));
  }

  @Test
  void oneOfManyAtOnceCreates() {
    String id = id();
    List<Callable<Optional<StoredForm>>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      StoreFixture each = new StoreFixture();
      calls.add(() -> each.forms.createForm(each.owner, id, 4, 30, "{}"));
    }
    var created = StoreFixture.atOnce(calls).stream().flatMap(Optional::stream).toList();
    assertEquals(1, created.size());
    assertEquals(Optional.of(created.getFirst()), ours.forms.findForm(id));
  }

  @Test
  void ownersSeeTheirOwnForms() {
    StoredForm form = ours.form(1);
    assertEquals(Optional.empty(), ours.forms.getForm(theirs.owner, form.id()));
    assertEquals(List.of(), ours.forms.listForms(theirs.owner, 10, null).items());
    assertInstanceOf(
        ReplaceResult.NotFound.class,
        ours.forms.replaceForm(theirs.owner, form.id(), null, 1, 1, "{}"));
    assertInstanceOf(
        DeleteResult.NotFound.class,
        ours.forms.deleteForm(theirs.owner, form.id(), null, ours.inAMinute()));
    assertEquals(Optional.of(form), ours.forms.findForm(form.id()));
  }

  @Test
  void pagesHoldEachFormOnceInOrder() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(ours.form(1).id());
    }
    theirs.form(1);
    Collections.sort(ids);
    for (int limit = 1; limit <= 8; limit++) {
      List<String> listed = new ArrayList<>();
      String after = null;
      do {
        Page<StoredForm> page = ours.forms.listForms(ours.owner, limit, after);
        assertEquals(Math.min(limit, 7 - listed.size()), page.items().size());
        page.items().forEach(form -> listed.add(form.id()));
        after = page.position();
      } while (after != null);
      assertEquals(ids, listed);
    }
  }

  @Test
  void forgedPositionStaysWithItsSender() {
    theirs.form("aaa-" + id(), 1);
    theirs.form("zzz-" + id(), 1);
    StoredForm form = ours.form(1);
    for (String forged : List.of("\u0000", "OWNER#" + theirs.owner, "#", " ")) {
      var page = ours.forms.listForms(ours.owner, 10, forged);
      assertEquals(0, page.items().stream().filter(each -> !each.equals(form)).count());
      assertNull(page.position());
    }
  }

  @Test
  void replacedFormKeepsItsOrigin() {
    StoredForm form = ours.form(2);
    ours.clock.pass(Duration.ofHours(1));
    var result = ours.forms.replaceForm(ours.owner, form.id(), 1L, 2, 9, "{\"a\":1}");
    StoredForm replaced = assertInstanceOf(ReplaceResult.Replaced.class, result).form();
    assertEquals(
        new StoredForm(
            ours.owner,
            form.id(),
            form.uid(),
            2,
            form.createdAt(),
            ours.clock.instant(),
            2,
            2,
            9,
            "{\"a\":1}"),
        replaced);
    assertEquals(Optional.of(replaced), ours.forms.getForm(ours.owner, form.id()));
    assertEquals(Optional.of(replaced), ours.forms.findForm(form.id()));
  }

  @Test
  void otherVersionIsNotReplaced() {
    StoredForm form = ours.form(1);
    assertInstanceOf(
        ReplaceResult.VersionMismatch.class,
        ours.forms.replaceForm(ours.owner, form.id(), 2L, 1, 9, "[]"));
    assertEquals(Optional.of(form), ours.forms.findForm(form.id()));
  }

  @Test
  void oneOfManyAtOnceReplacesAVersion() {
    StoredForm form = ours.form(1);
    List<Callable<ReplaceResult>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(() -> ours.forms.replaceForm(ours.owner, form.id(), 1L, 1, 9, "[]"));
    }
    assertEquals(
        1,
        StoreFixture.atOnce(calls).stream()
            .filter(ReplaceResult.Replaced.class::isInstance)
            .count());
    assertEquals(2, ours.forms.findForm(form.id()).orElseThrow().version());
  }

  @Test
  void partitionsAreOneToSixteen() {
    for (int partitions : List.of(0, 17)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> ours.forms.createForm(ours.owner, id(), partitions, 30, "{}"));
    }
  }

  private static String id() {
    return TestDatabase.fresh("form");
  }
}
