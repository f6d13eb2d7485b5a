package dev.letterbox.generated.api;

import dev.letterbox.smoke.SmokeCase;
import java.util.ArrayList;
import java.util.List;

/** The contract's operations that smoke tests call. */
public final class SmokeCases {
  private SmokeCases() {}

  /** All of them. */
  public static List<SmokeCase> all() {
    List<SmokeCase> cases = new ArrayList<>();
    cases.addAll(DocsSmoke.cases());
    cases.addAll(FormsSmoke.cases());
    cases.addAll(HooksSmoke.cases());
    cases.addAll(IntakeSmoke.cases());
    cases.addAll(KeysSmoke.cases());
    cases.addAll(MetaSmoke.cases());
    cases.addAll(OperatorSmoke.cases());
    cases.addAll(ServersSmoke.cases());
    cases.addAll(SubmissionsSmoke.cases());
    return cases;
  }
}
