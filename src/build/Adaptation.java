import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;

/** From the types of an interface's method to those of a lambda's body, and back. */
final class Adaptation {
  private static final Map<ClassDesc, ClassDesc> WRAPPERS =
      Map.of(
          ConstantDescs.CD_boolean, ConstantDescs.CD_Boolean,
          ConstantDescs.CD_byte, ConstantDescs.CD_Byte,
          ConstantDescs.CD_char, ConstantDescs.CD_Character,
          ConstantDescs.CD_short, ConstantDescs.CD_Short,
          ConstantDescs.CD_int, ConstantDescs.CD_Integer,
          ConstantDescs.CD_long, ConstantDescs.CD_Long,
          ConstantDescs.CD_float, ConstantDescs.CD_Float,
          ConstantDescs.CD_double, ConstantDescs.CD_Double);

  private Adaptation() {}

  /** Not where a number would have to be widened: nobody here does that. */
  static boolean isPossible(LambdaSite site) {
    List<ClassDesc> wanted = site.body().invocationType().parameterList();
    MethodTypeDesc given = site.erased();
    int captured = site.captured().size();
    for (int i = 0; i < given.parameterCount(); i++) {
      ClassDesc from = given.parameterType(i);
      ClassDesc to = wanted.get(captured + i);
      if (!isPossible(from, site.actual().parameterType(i), to)) {
        return false;
      }
    }
    ClassDesc result = site.body().invocationType().returnType();
    ClassDesc to = given.returnType();
    return to.equals(CD_void) || isPossible(result, result, to);
  }

  private static boolean isPossible(ClassDesc from, ClassDesc actual, ClassDesc to) {
    if (from.isPrimitive()) {
      return from.equals(to) || to.equals(WRAPPERS.get(from)) || to.equals(CD_Object);
    }
    return !to.isPrimitive() || actual.equals(WRAPPERS.get(to));
  }

  /** What is on the stack becomes what is wanted. */
  static void adapt(CodeBuilder code, ClassDesc from, ClassDesc to) {
    if (to.equals(CD_void)) {
      drop(code, TypeKind.from(from).slotSize());
    } else if (from.isPrimitive() && !to.isPrimitive()) {
      ClassDesc wrapper = WRAPPERS.get(from);
      code.invokestatic(wrapper, "valueOf", MethodTypeDesc.of(wrapper, from));
    } else if (to.isPrimitive() && !from.isPrimitive()) {
      ClassDesc wrapper = WRAPPERS.get(to);
      code.checkcast(wrapper);
      code.invokevirtual(wrapper, to.displayName() + "Value", MethodTypeDesc.of(to));
    } else if (!from.equals(to) && !to.equals(CD_Object)) {
      code.checkcast(to);
    }
  }

  private static void drop(CodeBuilder code, int slots) {
    switch (slots) {
      case 2 -> code.pop2();
      case 1 -> code.pop();
      default -> {}
    }
  }
}
