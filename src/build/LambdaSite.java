import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;

/**
 * What a lambda or a method reference is made of; see {@code java.lang.invoke.LambdaMetafactory}.
 *
 * @param type the interface
 * @param method the name of its method
 * @param erased that method's type
 * @param actual the same with the type arguments of this place
 * @param captured the types of what is taken along
 * @param body what is called, with that and then the method's own arguments
 * @param isPrivate whether only its own class may call the body
 */
record LambdaSite(
    ClassDesc type,
    String method,
    MethodTypeDesc erased,
    MethodTypeDesc actual,
    List<ClassDesc> captured,
    DirectMethodHandleDesc body,
    boolean isPrivate) {

  /** Null where it is left to the JVM. */
  static LambdaSite of(ClassModel host, InvokeDynamicInstruction call) {
    DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
    if (!bootstrap.owner().displayName().equals("LambdaMetafactory")
        || !bootstrap.methodName().equals("metafactory")) {
      return null;
    }
    List<ConstantDesc> arguments = call.bootstrapArgs();
    DirectMethodHandleDesc body = (DirectMethodHandleDesc) arguments.get(1);
    MethodModel own = own(host, body);
    boolean isPrivate = own != null && own.flags().has(AccessFlag.PRIVATE);
    boolean isSupers = !isPrivate && body.kind() == DirectMethodHandleDesc.Kind.SPECIAL;
    if (isSupers || (isPrivate && body.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR)) {
      return null;
    }
    MethodTypeDesc made = call.typeSymbol();
    LambdaSite site =
        new LambdaSite(
            made.returnType(),
            call.name().stringValue(),
            (MethodTypeDesc) arguments.get(0),
            (MethodTypeDesc) arguments.get(2),
            made.parameterList(),
            body,
            isPrivate);
    return Adaptation.isPossible(site) ? site : null;
  }

  private static MethodModel own(ClassModel host, DirectMethodHandleDesc body) {
    if (body.owner().equals(host.thisClass().asSymbol())) {
      for (MethodModel method : host.methods()) {
        if (is(method, body)) {
          return method;
        }
      }
    }
    return null;
  }

  private static boolean is(MethodModel method, DirectMethodHandleDesc body) {
    return method.methodName().equalsString(body.methodName())
        && method.methodType().equalsString(body.lookupDescriptor());
  }

  /** Whether this is the body, and private. */
  boolean isPrivateBody(MethodModel of) {
    return isPrivate && is(of, body);
  }

  /** The name of a private body that the package may call. */
  static String opened(String name) {
    return name + "$$";
  }

  /**
   * Puts a private body where the package may call it. As a static method, since one that is none
   * could be overridden by a subclass's lambda of the same name; its code is the same. A method
   * that the compiler did not make for this remains as well: others may call it.
   */
  static void open(ClassModel host, MethodModel body, ClassBuilder builder) {
    if (!body.flags().has(AccessFlag.SYNTHETIC)) {
      builder.with(body);
    }
    MethodTypeDesc type = body.methodTypeSymbol();
    if (!body.flags().has(AccessFlag.STATIC)) {
      type = type.insertParameterTypes(0, host.thisClass().asSymbol());
    }
    int flags = (body.flags().flagsMask() & ~ClassFile.ACC_PRIVATE) | ClassFile.ACC_STATIC;
    // An interface has nothing between private and public.
    int access = host.flags().has(AccessFlag.INTERFACE) ? ClassFile.ACC_PUBLIC : 0;
    builder.withMethodBody(
        opened(body.methodName().stringValue()),
        type,
        flags | access,
        code -> code.transform(body.code().orElseThrow(), CodeTransform.ACCEPT_ALL));
  }
}
