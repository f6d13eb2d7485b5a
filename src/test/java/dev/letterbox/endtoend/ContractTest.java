package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the whole suite was answered. It comes last; alone, it has nothing to tell. */
@Order(Integer.MAX_VALUE)
@OneAtATime
final class ContractTest {
  @Test
  void everyAnswerFollowsTheContract() {
    assertEquals(Map.of(), ContractWatch.BROKEN);
  }

  @Test
  void nineInTenDeclaredAnswersWereGiven() {
    assumeTrue(System.getProperty("test") == null, "only a part of the suite was run");
    Set<String> missing = new TreeSet<>(ContractWatch.declared());
    int all = missing.size();
    missing.removeAll(ContractWatch.PRODUCED);
    assertTrue(missing.size() * 10 <= all, missing.size() + " of " + all + ": " + missing);
  }
}
