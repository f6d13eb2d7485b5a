package dev.letterbox.gate;

import java.util.List;

/** All rules, over the two files. */
final class Gate {
  private Gate() {}

  static List<Finding> check(Spec spec, Sam sam, Handlers handlers) {
    Findings out = new Findings();
    DocumentRules.check(spec, out);
    PathRules.check(spec, out);
    IntegrationRules.check(spec, out);
    SecurityRules.check(spec, out);
    IntrinsicRules.check(spec, out);
    CorsRules.check(spec, out);
    PatternRules.check(spec, out);
    ApiRules.check(sam, spec, out);
    FunctionRules.check(sam, out);
    ReferenceRules.check(sam, spec, out);
    WiringRules.check(sam, spec, handlers, out);
    DocumentRules.swaggerParser(spec, out);
    return out.sorted();
  }
}
