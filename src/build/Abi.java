import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a class file shows to the compiler of others.
 *
 * @param shape equal to another's when what was compiled against that one would be the same against
 *     this one
 * @param supers what it extends and implements, as internal names
 * @param named internal names of classes that it refers to, and other text
 */
record Abi(String shape, Set<String> supers, Set<String> named) {
  static Abi of(byte[] file) {
    ClassModel model = ClassFile.of().parse(file);
    Set<String> supers = new HashSet<>();
    model.superclass().ifPresent(above -> supers.add(above.asInternalName()));
    for (ClassEntry above : model.interfaces()) {
      supers.add(above.asInternalName());
    }
    return new Abi(shape(model), supers, named(model));
  }

  private static String shape(ClassModel model) {
    List<String> shape = new ArrayList<>();
    shape.add("" + model.flags().flagsMask());
    shape.add(names(model.superclass().stream().toList()));
    shape.add(names(model.interfaces()));
    shape.add(signature(model.findAttribute(Attributes.signature())));
    // Whether it is static, or private, within another.
    model
        .findAttribute(Attributes.innerClasses())
        .ifPresent(
            inner -> {
              for (InnerClassInfo info : inner.classes()) {
                if (info.innerClass().asInternalName().equals(model.thisClass().asInternalName())) {
                  shape.add("in another " + info.flagsMask());
                }
              }
            });
    model
        .findAttribute(Attributes.permittedSubclasses())
        .ifPresent(permitted -> shape.add("permits " + names(permitted.permittedSubclasses())));
    model
        .findAttribute(Attributes.record())
        .ifPresent(
            whole -> {
              for (RecordComponentInfo one : whole.components()) {
                shape.add("component " + one.name() + " " + one.descriptor());
              }
            });
    for (FieldModel field : model.fields()) {
      if (isSeen(field.flags())) {
        shape.add(field.flags().flagsMask() + " " + field.fieldName() + " " + field.fieldType());
        shape.add(signature(field.findAttribute(Attributes.signature())));
        // Others have it inlined.
        field
            .findAttribute(Attributes.constantValue())
            .ifPresent(value -> shape.add("= " + value.constant().constantValue()));
      }
    }
    for (MethodModel method : model.methods()) {
      if (isSeen(method.flags())) {
        shape.add(
            method.flags().flagsMask() + " " + method.methodName() + " " + method.methodType());
        shape.add(signature(method.findAttribute(Attributes.signature())));
        method
            .findAttribute(Attributes.exceptions())
            .ifPresent(thrown -> shape.add("throws " + names(thrown.exceptions())));
      }
    }
    return String.join("\n", shape);
  }

  private static String names(List<ClassEntry> classes) {
    return classes.stream().map(ClassEntry::asInternalName).collect(Collectors.joining(" "));
  }

  private static String signature(Optional<SignatureAttribute> attribute) {
    return attribute.map(given -> given.signature().stringValue()).orElse("");
  }

  private static boolean isSeen(AccessFlags flags) {
    return !flags.has(AccessFlag.PRIVATE) && !flags.has(AccessFlag.SYNTHETIC);
  }

  /**
   * Each text, and each class of those that are descriptors or signatures: rather more than less.
   */
  private static Set<String> named(ClassModel model) {
    Set<String> named = new HashSet<>();
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof Utf8Entry utf8) {
        String text = utf8.stringValue();
        named.add(text);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
          if (text.charAt(i) == ';' || text.charAt(i) == '<') {
            addNames(text.substring(from, i), named);
            from = i + 1;
          }
        }
      }
    }
    return named;
  }

  /** Whatever stands after an L, which may as well belong to a name. */
  private static void addNames(String part, Set<String> named) {
    for (int at = part.indexOf('L'); at >= 0; at = part.indexOf('L', at + 1)) {
      named.add(part.substring(at + 1));
    }
  }
}
