package dev.letterbox.gateway;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Serves what was saved last: a request that comes while it is built waits for it, and is told what
 * is wrong with it, if something is.
 */
final class Reload implements HttpService, AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Current current;
  private final HttpService next;
  private final Project project;
  private final Function<Code, Version> version;
  private final PrintStream log;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private long looked = System.nanoTime();
  private volatile Optional<String> wrong = Optional.empty();
  private Saved saved;
  private Code code = Code.AS_BUILT;
  private boolean generate;

  /**
   * What is watched.
   *
   * @param folder with {@code src}
   * @param rebuilder of the functions, if there are any
   * @param how what else is to be told of what was reloaded
   */
  record Project(Path folder, Path spec, Path template, Optional<Rebuilder> rebuilder, String how) {
    private Path templates() {
      return folder.resolve(Path.of("src", "codegen"));
    }

    private Saved saved() {
      return Saved.of(
          List.of(spec, template, templates(), folder.resolve(Path.of("src", "main", "java"))));
    }

    private boolean isGeneratedFrom(Path file) {
      return file.equals(spec) || file.startsWith(templates());
    }
  }

  /**
   * Begins to watch.
   *
   * @param next what answers while nothing is wrong
   * @param version reads the spec and the template, for functions of some code
   */
  Reload(
      Project project,
      Current current,
      HttpService next,
      Function<Code, Version> version,
      PrintStream log) {
    this.project = project;
    this.current = current;
    this.next = next;
    this.version = version;
    this.log = log;
    this.saved = project.saved();
    this.thread = Thread.ofVirtual().name("reload").start(this::watch);
  }

  private void watch() {
    try {
      while (true) {
        look();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      // The end.
    }
  }

  /** Has what compiles at hand when the first file is saved; returns at once. */
  void warm() throws IOException {
    if (project.rebuilder().isPresent()) {
      project.rebuilder().get().warm();
    }
  }

  @Override
  public Gateway.Served serve(GatewayRequest request) throws InterruptedException {
    look();
    Optional<String> lines = wrong;
    return lines.isEmpty()
        ? next.serve(request)
        : Gateway.Served.byGateway(WrongPage.of(request, lines.get()));
  }

  /** Looks for what was saved until now; those that wait for another's look may share it. */
  private void look() throws InterruptedException {
    long now = System.nanoTime();
    lock.lockInterruptibly();
    try {
      if (looked - now < 0) {
        looked = System.nanoTime();
        Saved before = saved;
        saved = project.saved();
        if (!saved.equals(before)) {
          rebuild(saved.since(before));
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void rebuild(Map<Path, Long> changed) {
    long newest = changed.values().stream().mapToLong(Long::longValue).max().orElse(0);
    Optional<String> found = wrong(changed);
    found.ifPresent(lines -> log.print("\n" + lines + "\n"));
    wrong = found;
    if (found.isEmpty()) {
      var names = new TreeSet<String>();
      changed.keySet().forEach(file -> names.add(file.getFileName().toString()));
      long millis = System.currentTimeMillis() - newest;
      String how = code.isAsBuilt() ? "" : project.how();
      log.println("Reloaded " + String.join(", ", names) + " (" + millis + " ms)" + how);
    }
  }

  private Optional<String> wrong(Map<Path, Long> changed) {
    try {
      boolean isOnlyTemplate = changed.keySet().equals(Set.of(project.template()));
      if (project.rebuilder().isPresent() && (!isOnlyTemplate || wrong.isPresent())) {
        // After a failure nobody knows how far it came.
        generate |= changed.keySet().stream().anyMatch(project::isGeneratedFrom);
        Set<Path> inUse = new HashSet<>(code.saved());
        current.codes().forEach(one -> inUse.addAll(one.saved()));
        switch (project.rebuilder().get().build(generate, inUse)) {
          case Rebuilder.Result.Built built -> {
            generate = false;
            code = new Code(built.folders());
          }
          case Rebuilder.Result.Wrong is -> {
            return Optional.of(is.lines());
          }
        }
      }
      current.replace(version.apply(code));
      return Optional.empty();
    } catch (IOException | RuntimeException | LinkageError e) {
      return Optional.of(e.getMessage() + "\n");
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    project.rebuilder().ifPresent(Rebuilder::close);
  }
}
