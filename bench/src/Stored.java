import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the cost of requests grows with what is stored. */
final class Stored {
  private static final int FAR = 1_000;
  private static final Pattern CURSOR =
      Pattern.compile("(?:nextCursor\\\\\":\\\\\"|cursor=)([\\w.~%-]+)");
  private static final Candidate OFFICE = Candidate.office("list");

  private final Sandbox sandbox;
  private final DynamoDb table;

  Stored(Sandbox sandbox, DynamoDb table) {
    this.sandbox = sandbox;
    this.table = table;
  }

  String measure(List<Integer> counts, int times) throws IOException, InterruptedException {
    Table result =
        new Table(
            "stored",
            "createSubmission, CPU µs",
            "p50 ms",
            "list, page 1, CPU µs",
            "p50 ms",
            "page",
            "CPU µs",
            "p50 ms",
            "export, answers",
            "CPU ms an answer",
            "MB an answer");
    for (int count : counts) {
      System.err.print(" " + count);
      row(result, count, times);
    }
    System.err.println();
    return """
        ## Stored submissions

        In one form of one partition. A page is 25; the far one is %,d or the last. An \
        export's answer holds as much as fits.

        %s"""
        .formatted(FAR, result);
  }

  private void row(Table result, int count, int times) throws IOException, InterruptedException {
    String form = "stored-" + count;
    Loop.Cost create;
    try (Instance office = start(OFFICE);
        Instance intake = start(Candidate.STORED)) {
      byte[] event = Events.form("stored", form);
      Sandbox.check(Candidate.FORM, office, office.invoke(Events.form("create-form", form)));
      Sandbox.check(Candidate.STORED, intake, intake.invoke(event));
      table.multiply(receipt(intake.invoke(event)), count - 2);
      Loop.warmUp(Candidate.STORED, intake, event, times);
      create = Loop.measure(Candidate.STORED, intake, event, times);
      byte[] first = Events.page("list", form, "");
      Loop.warmUp(OFFICE, office, first, times);
      Loop.Cost near = Loop.measure(OFFICE, office, first, times);
      int page = 1;
      byte[] far = first;
      for (String cursor = cursor(office.invoke(first));
          !cursor.isEmpty() && page < FAR;
          cursor = cursor(office.invoke(far))) {
        far = Events.page("list", form, cursor);
        page++;
      }
      Loop.Cost last = Loop.measure(OFFICE, office, far, times);
      Export export = export(office, form);
      result.row(
          "%,d".formatted(count),
          create.cpuMicros(),
          create.latency().median() / 1e3,
          near.cpuMicros(),
          near.latency().median() / 1e3,
          "%,d".formatted(page),
          last.cpuMicros(),
          last.latency().median() / 1e3,
          export.cpuMillis().size(),
          Series.of(export.cpuMillis(), cpu -> cpu).median(),
          export.bytes() / 1e6 / export.cpuMillis().size());
    }
  }

  private record Export(List<Double> cpuMillis, long bytes) {}

  private static Export export(Instance office, String form)
      throws IOException, InterruptedException {
    List<Double> cpu = new ArrayList<>();
    long bytes = 0;
    String cursor = "";
    do {
      byte[] event = Events.page("export", form, cursor);
      double before = Usage.cpuMicros(office.pid());
      Instance.Invoked answer = office.invoke(event);
      cpu.add((Usage.cpuMicros(office.pid()) - before) / 1e3);
      Sandbox.check(OFFICE, office, answer);
      bytes += answer.body().length;
      cursor = cursor(answer);
    } while (!cursor.isEmpty());
    return new Export(cpu, bytes);
  }

  private Instance start(Candidate candidate) throws IOException, InterruptedException {
    Instance instance =
        new Instance(candidate, new Instance.Mode.Plain(), sandbox.table(), List.of());
    instance.awaitInit();
    return instance;
  }

  private static String receipt(Instance.Invoked answer) {
    Matcher id = Pattern.compile("\\\\\"id\\\\\":\\\\\"([0-9A-Z]{26})").matcher(text(answer));
    if (!id.find()) {
      throw new IllegalStateException("No id: " + text(answer));
    }
    return id.group(1);
  }

  private static String cursor(Instance.Invoked answer) {
    Matcher cursor = CURSOR.matcher(text(answer));
    return cursor.find() ? cursor.group(1) : "";
  }

  private static String text(Instance.Invoked answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
