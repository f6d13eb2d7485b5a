package dev.letterbox.endtoend;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;

/** What the suite said by the client that consumers generate, and what that cannot say. */
final class Said {
  static final LongAdder CALLS = new LongAdder();
  static final LongAdder PLAIN_REQUESTS = new LongAdder();

  /** {@code createForm 201}, as a call of the client was answered. */
  static final Set<String> ANSWERED = new ConcurrentSkipListSet<>();

  /** {@code createForm 415}, as a request was answered that is no call. */
  static final Set<String> PLAINLY_ANSWERED = new ConcurrentSkipListSet<>();

  /** {@code IntakeTest createForm: the body is text/plain}: why a request is no call. */
  static final Set<String> UNSAID = new ConcurrentSkipListSet<>();

  /** {@code FormInput/partitions}: what a call says besides, unless it is told {@code null}. */
  static final Set<String> ADDED = new ConcurrentSkipListSet<>();

  /** {@code Problem/errors}: what the client's object has although the answer has not. */
  static final Set<String> FILLED = new ConcurrentSkipListSet<>();

  /** {@code exportSubmissions 200 text/csv: is no JSON}. */
  static final Set<String> MISREAD = new ConcurrentSkipListSet<>();

  private Said() {}

  static void byACall(ClientCall call, int status) {
    CALLS.increment();
    ADDED.addAll(call.added());
    ANSWERED.add(call.operation() + " " + status);
  }

  static void plainly(Operation operation, int status) {
    PLAINLY_ANSWERED.add(operation + " " + status);
  }

  static void cannot(String what, String why) {
    PLAIN_REQUESTS.increment();
    UNSAID.add(test() + " " + what + ": " + why);
  }

  /** Whose request it is. */
  private static String test() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .map(frame -> frame.getClassName().replaceFirst(".*\\.", ""))
                    .filter(name -> name.endsWith("Test"))
                    .reduce("", (_, outer) -> outer));
  }
}
