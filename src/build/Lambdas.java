import java.io.ByteArrayInputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lambdas and method references as classes of the package, one for each class that has them and
 * each interface; switches over types as methods. Otherwise the JVM makes a class of each when it
 * is first met, while somebody waits: a first write into DynamoDB met nearly six hundred.
 */
final class Lambdas {
  private final ClassFile files;

  private Lambdas(Map<String, byte[]> classes) {
    ClassHierarchyResolver hierarchy =
        ClassHierarchyResolver.ofResourceParsing(
            type -> {
              byte[] octets = classes.get(LambdaClass.file(type));
              return octets == null ? null : new ByteArrayInputStream(octets);
            });
    files =
        ClassFile.of(
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.ClassHierarchyResolverOption.of(
                hierarchy.orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /** These files of a jar, by their names, and those that have been made of their lambdas. */
  static Map<String, byte[]> asClasses(Map<String, byte[]> jar) {
    Lambdas lambdas = new Lambdas(jar);
    Map<String, byte[]> all = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : jar.entrySet()) {
      byte[] octets = file.getValue();
      all.put(
          file.getKey(), file.getKey().endsWith(".class") ? lambdas.without(octets, all) : octets);
    }
    return all;
  }

  private byte[] without(byte[] octets, Map<String, byte[]> all) {
    ClassModel host = files.parse(octets);
    Sites sites = Sites.of(host);
    if (sites.isEmpty()) {
      return octets;
    }
    Map<ClassDesc, LambdaClass> made = new LinkedHashMap<>();
    for (LambdaSite site : sites.lambdas()) {
      LambdaClass one = made.get(site.type());
      if (one == null) {
        one = new LambdaClass(host, site.type(), made.size());
        made.put(site.type(), one);
      }
      one.add(site);
    }
    for (LambdaClass one : made.values()) {
      all.put(one.file(), one.build(files));
    }
    ClassTransform calls =
        ClassTransform.transformingMethodBodies(
            (builder, element) -> {
              if (!(element instanceof InvokeDynamicInstruction call)) {
                builder.with(element);
                return;
              }
              LambdaSite lambda = LambdaSite.of(host, call);
              TypeSwitch typeSwitch = TypeSwitch.of(call);
              if (lambda != null) {
                made.get(lambda.type()).call(builder, lambda);
              } else if (typeSwitch != null) {
                sites.call(builder, typeSwitch);
              } else {
                builder.with(call);
              }
            });
    return files.transformClass(host, calls.andThen(sites.methods()));
  }
}
