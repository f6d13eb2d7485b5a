import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What in one class the JVM would make classes of; each that is written twice is one. */
record Sites(ClassModel host, List<LambdaSite> lambdas, List<TypeSwitch> switches) {

  static Sites of(ClassModel host) {
    Set<LambdaSite> lambdas = new LinkedHashSet<>();
    Set<TypeSwitch> switches = new LinkedHashSet<>();
    for (MethodModel method : host.methods()) {
      CodeModel code = method.code().orElse(null);
      if (code == null) {
        continue;
      }
      for (CodeElement element : code) {
        if (element instanceof InvokeDynamicInstruction call) {
          lambdas.add(LambdaSite.of(host, call));
          switches.add(TypeSwitch.of(call));
        }
      }
    }
    lambdas.remove(null);
    switches.remove(null);
    return new Sites(host, new ArrayList<>(lambdas), new ArrayList<>(switches));
  }

  boolean isEmpty() {
    return lambdas.isEmpty() && switches.isEmpty();
  }

  /** In the place of a switch's own call: what it switches over is on the stack. */
  void call(CodeBuilder code, TypeSwitch of) {
    boolean isInterface = host.flags().has(AccessFlag.INTERFACE);
    String name = TypeSwitch.name(switches.indexOf(of));
    code.invokestatic(host.thisClass().asSymbol(), name, of.type(), isInterface);
  }

  /** Opens the bodies of lambdas, and adds the switches. */
  ClassTransform methods() {
    ClassTransform bodies =
        (builder, element) -> {
          if (element instanceof MethodModel method && isPrivateBody(method)) {
            LambdaSite.open(host, method, builder);
          } else {
            builder.with(element);
          }
        };
    ClassTransform added =
        ClassTransform.endHandler(
            builder -> {
              for (int i = 0; i < switches.size(); i++) {
                switches.get(i).build(builder, i);
              }
            });
    return bodies.andThen(added);
  }

  private boolean isPrivateBody(MethodModel method) {
    return lambdas.stream().anyMatch(site -> site.isPrivateBody(method));
  }
}
