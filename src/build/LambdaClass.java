import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_SUPER;
import static java.lang.classfile.ClassFile.ACC_SYNTHETIC;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * All lambdas of one interface in one class:
 *
 * <pre>
 * final class Host$$0 implements Function {
 *   private static Host$$0 kept1;
 *   private final int site;
 *   private Object captured0;
 *
 *   static Function of0(String prefix) { … }      in the place of the first lambda
 *   static Function of1() { … }                   and of the second, which is made once
 *
 *   public Object apply(Object argument) {
 *     switch (site) { … }
 *   }
 * }
 * </pre>
 */
final class LambdaClass {
  private final ClassDesc host;
  private final boolean isHostInterface;
  private final ClassDesc type;
  private final ClassDesc self;
  private final List<LambdaSite> sites = new ArrayList<>();

  LambdaClass(ClassModel host, ClassDesc type, int number) {
    this.host = host.thisClass().asSymbol();
    this.isHostInterface = host.flags().has(AccessFlag.INTERFACE);
    this.type = type;
    this.self = ClassDesc.ofInternalName(host.thisClass().asInternalName() + "$$" + number);
  }

  void add(LambdaSite site) {
    sites.add(site);
  }

  String file() {
    return file(self);
  }

  /** Where a jar has this class. */
  static String file(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1) + ".class";
  }

  /** Makes one: what it takes along is on the stack. */
  void call(CodeBuilder code, LambdaSite site) {
    code.invokestatic(self, "of" + sites.indexOf(site), factoryType(site));
  }

  private MethodTypeDesc factoryType(LambdaSite site) {
    return MethodTypeDesc.of(type, site.captured());
  }

  byte[] build(ClassFile files) {
    return files.build(
        self,
        builder -> {
          builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
          builder.withFlags(ACC_FINAL | ACC_SYNTHETIC | ACC_SUPER);
          builder.withInterfaceSymbols(type);
          builder.withField("site", CD_int, ACC_PRIVATE | ACC_FINAL);
          int most = sites.stream().mapToInt(site -> site.captured().size()).max().orElse(0);
          for (int i = 0; i < most; i++) {
            builder.withField("captured" + i, CD_Object, ACC_PRIVATE);
          }
          constructor(builder);
          for (int i = 0; i < sites.size(); i++) {
            if (sites.get(i).captured().isEmpty()) {
              keptFactory(builder, i, sites.get(i));
            } else {
              factory(builder, i, sites.get(i));
            }
          }
          // Of a generic interface that is not: perhaps more than one.
          sites.stream().map(LambdaSite::erased).distinct().forEach(one -> method(builder, one));
        });
  }

  private void constructor(ClassBuilder builder) {
    builder.withMethodBody(
        INIT_NAME,
        MethodTypeDesc.of(CD_void, CD_int),
        ACC_PRIVATE,
        code -> {
          code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void);
          code.aload(0).iload(1).putfield(self, "site", CD_int).return_();
        });
  }

  private void factory(ClassBuilder builder, int number, LambdaSite site) {
    builder.withMethodBody(
        "of" + number,
        factoryType(site),
        ACC_STATIC,
        code -> {
          make(code, number);
          for (int i = 0; i < site.captured().size(); i++) {
            ClassDesc captured = site.captured().get(i);
            code.dup().loadLocal(TypeKind.from(captured), code.parameterSlot(i));
            Adaptation.adapt(code, captured, CD_Object);
            code.putfield(self, "captured" + i, CD_Object);
          }
          code.areturn();
        });
  }

  /** What takes nothing along is always the same one. */
  private void keptFactory(ClassBuilder builder, int number, LambdaSite site) {
    String kept = "kept" + number;
    builder.withField(kept, self, ACC_PRIVATE | ACC_STATIC);
    builder.withMethodBody(
        "of" + number,
        factoryType(site),
        ACC_STATIC,
        code -> {
          Label first = code.newLabel();
          code.getstatic(self, kept, self).ifnull(first);
          code.getstatic(self, kept, self).areturn();
          code.labelBinding(first);
          make(code, number);
          code.dup().putstatic(self, kept, self).areturn();
        });
  }

  private void make(CodeBuilder code, int number) {
    code.new_(self).dup().loadConstant(number);
    code.invokespecial(self, INIT_NAME, MethodTypeDesc.of(CD_void, CD_int));
  }

  private void method(ClassBuilder builder, MethodTypeDesc erased) {
    List<LambdaSite> these = sites.stream().filter(one -> one.erased().equals(erased)).toList();
    LambdaSite last = these.getLast();
    builder.withMethodBody(
        last.method(),
        erased,
        ACC_PUBLIC,
        code -> {
          List<SwitchCase> cases = new ArrayList<>();
          for (LambdaSite site : these.subList(0, these.size() - 1)) {
            cases.add(SwitchCase.of(sites.indexOf(site), code.newLabel()));
          }
          if (!cases.isEmpty()) {
            Label otherwise = code.newLabel();
            code.aload(0).getfield(self, "site", CD_int).lookupswitch(otherwise, cases);
            for (int i = 0; i < cases.size(); i++) {
              code.labelBinding(cases.get(i).target());
              body(code, these.get(i));
            }
            code.labelBinding(otherwise);
          }
          body(code, last);
        });
  }

  private void body(CodeBuilder code, LambdaSite site) {
    boolean isNew = site.body().methodName().equals(INIT_NAME);
    if (isNew) {
      code.new_(site.body().owner()).dup();
    }
    List<ClassDesc> wanted = site.body().invocationType().parameterList();
    int count = site.captured().size();
    for (int i = 0; i < count; i++) {
      code.aload(0).getfield(self, "captured" + i, CD_Object);
      Adaptation.adapt(code, CD_Object, site.captured().get(i));
    }
    for (int i = 0; i < site.erased().parameterCount(); i++) {
      ClassDesc given = site.erased().parameterType(i);
      code.loadLocal(TypeKind.from(given), code.parameterSlot(i));
      Adaptation.adapt(code, given, wanted.get(count + i));
    }
    invoke(code, site);
    ClassDesc result = site.body().invocationType().returnType();
    Adaptation.adapt(code, result, site.erased().returnType());
    code.return_(TypeKind.from(site.erased().returnType()));
  }

  private void invoke(CodeBuilder code, LambdaSite site) {
    ClassDesc owner = site.body().owner();
    String name = site.body().methodName();
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(site.body().lookupDescriptor());
    if (site.isPrivate()) {
      MethodTypeDesc opened = site.body().invocationType();
      code.invokestatic(host, LambdaSite.opened(name), opened, isHostInterface);
      return;
    }
    switch (site.body().kind()) {
      case CONSTRUCTOR -> code.invokespecial(owner, name, type);
      case STATIC, INTERFACE_STATIC ->
          code.invokestatic(owner, name, type, site.body().isOwnerInterface());
      case VIRTUAL -> code.invokevirtual(owner, name, type);
      case INTERFACE_VIRTUAL -> code.invokeinterface(owner, name, type);
      default -> throw new IllegalStateException(site.toString());
    }
  }
}
