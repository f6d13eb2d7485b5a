package dev.letterbox.packaged;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.Set;

/** What a class leaves to the JVM. */
final class Invocations {
  private static final Set<String> MAKERS = Set.of("metafactory", "typeSwitch");

  private Invocations() {}

  /** Whether the JVM makes further classes when this one runs: of lambdas, of switches on types. */
  static boolean makesClasses(byte[] file) {
    for (MethodModel method : ClassFile.of().parse(file).methods()) {
      CodeModel code = method.code().orElse(null);
      if (code != null) {
        for (CodeElement element : code) {
          if (element instanceof InvokeDynamicInstruction call
              && MAKERS.contains(call.bootstrapMethod().methodName())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
