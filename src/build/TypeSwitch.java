import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * How a switch over types finds its label; see {@code java.lang.runtime.SwitchBootstraps}. The JVM
 * makes a class of each when it is first met.
 *
 * @param selector the type of what is switched over
 * @param labels in order
 */
record TypeSwitch(ClassDesc selector, List<ClassDesc> labels) {

  /** Null where it is something else, or has other labels than classes. */
  static TypeSwitch of(InvokeDynamicInstruction call) {
    if (!call.bootstrapMethod().owner().displayName().equals("SwitchBootstraps")
        || !call.bootstrapMethod().methodName().equals("typeSwitch")) {
      return null;
    }
    List<ClassDesc> labels = new ArrayList<>();
    for (ConstantDesc label : call.bootstrapArgs()) {
      if (!(label instanceof ClassDesc type)) {
        return null;
      }
      labels.add(type);
    }
    return new TypeSwitch(call.typeSymbol().parameterType(0), labels);
  }

  MethodTypeDesc type() {
    return MethodTypeDesc.of(CD_int, selector, CD_int);
  }

  static String name(int number) {
    return "typeSwitch$$" + number;
  }

  /**
   * The number of the first label from {@code restart} on; -1 for null; without any, their count.
   */
  void build(ClassBuilder builder, int number) {
    builder.withMethodBody(
        name(number),
        type(),
        ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
        code -> {
          Label some = code.newLabel();
          code.aload(0).ifnonnull(some).iconst_m1().ireturn();
          code.labelBinding(some);
          for (int i = 0; i < labels.size(); i++) {
            label(code, i);
          }
          code.loadConstant(labels.size()).ireturn();
        });
  }

  private void label(CodeBuilder code, int number) {
    Label next = code.newLabel();
    code.iload(1).loadConstant(number).if_icmpgt(next);
    code.aload(0).instanceOf(labels.get(number)).ifeq(next);
    code.loadConstant(number).ireturn();
    code.labelBinding(next);
  }
}
