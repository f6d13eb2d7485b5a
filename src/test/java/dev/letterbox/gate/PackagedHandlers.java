package dev.letterbox.gate;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Those that are compiled into the function's package; which routes they make is in their code. */
final class PackagedHandlers implements Handlers {
  private static final String ROUTES = "Routes";

  private final JavaClasses classes = new ClassFileImporter().importPath(Path.of("target/classes"));

  @Override
  public boolean exists(String handler) {
    return classes.contain(handler)
        && classes.get(handler).isAssignableTo(RequestStreamHandler.class);
  }

  @Override
  public Set<String> tags(String handler) {
    Set<String> tags = new TreeSet<>();
    if (classes.contain(handler)) {
      classes
          .get(handler)
          .getConstructorCallsFromSelf()
          .forEach(call -> add(tags, call.getTargetOwner()));
    }
    return tags;
  }

  /** {@code FormsRoutes} is of the tag {@code forms}. */
  private static void add(Set<String> tags, JavaClass made) {
    String name = made.getSimpleName();
    if (made.getPackageName().endsWith(".generated.api") && name.endsWith(ROUTES)) {
      String tag = name.substring(0, name.length() - ROUTES.length());
      tags.add(tag.substring(0, 1).toLowerCase(Locale.ROOT) + tag.substring(1));
    }
  }
}
