package dev.letterbox.gateway;

import dev.letterbox.gateway.runtime.ManagedRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The template's functions that something here calls. */
final class Functions implements AutoCloseable {
  private final Packages packages;
  private final List<LambdaFunction> all = new ArrayList<>();
  private final List<LambdaFunction> scheduled = new ArrayList<>();
  private final Map<String, LambdaFunction> byArn = new HashMap<>();

  private Functions(Packages packages) {
    this.packages = packages;
  }

  /**
   * Makes those that a route or a schedule calls.
   *
   * @param services where local services listen, by the variable that leads an SDK client to them
   * @throws IllegalArgumentException when one of them can't run
   */
  static Functions of(
      Template template,
      Routes routes,
      LocalApiOptions options,
      Map<String, String> services,
      Code code) {
    Functions functions = new Functions(new Packages(code));
    ClassLoader classes = code.loader();
    Admission admission = Admission.byProcessors();
    try {
      Optional<ManagedRuntime> runtime = Optional.empty();
      if (options.runtime().isPresent() && !options.mock()) {
        runtime = Optional.of(ManagedRuntime.in(options.runtime().get()));
      }
      for (Template.Function definition : template.functions()) {
        if (routes.call(definition) || definition.scheduled()) {
          functions.add(
              definition,
              runtime.isPresent()
                  ? functions.packaged(template, definition, runtime.get(), options, services)
                  : new InProcessFunction(
                      options.mock() ? definition.mocked(options.spec()) : definition,
                      services,
                      classes,
                      InProcessFunction.CONCURRENCY,
                      admission,
                      options.log()));
        }
      }
      return functions;
    } catch (IOException e) {
      functions.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      functions.close();
      throw e;
    }
  }

  private PackagedFunction packaged(
      Template template,
      Template.Function definition,
      ManagedRuntime runtime,
      LocalApiOptions options,
      Map<String, String> services)
      throws IOException {
    Path task =
        packages.task(
            template.code(definition.logicalId()), template.layers(definition.logicalId()));
    Map<String, String> environment =
        FunctionEnvironment.ofProcess(template, definition, services, task, runtime.directory());
    return new PackagedFunction(
        definition,
        new Deployment(task, environment),
        runtime,
        PackagedFunction.ENVIRONMENTS,
        options.log());
  }

  private void add(Template.Function definition, LambdaFunction function) {
    all.add(function);
    function.prepare();
    definition.arns().forEach(arn -> byArn.put(arn, function));
    if (definition.scheduled()) {
      scheduled.add(function);
    }
  }

  Map<String, LambdaFunction> byArn() {
    return Map.copyOf(byArn);
  }

  List<LambdaFunction> scheduled() {
    return List.copyOf(scheduled);
  }

  /** Waits for what they do. */
  void finish() throws InterruptedException {
    for (LambdaFunction function : all) {
      function.finish();
    }
  }

  /** Ends their processes, whatever they do. */
  @Override
  public void close() {
    all.forEach(LambdaFunction::close);
    packages.close();
  }
}
