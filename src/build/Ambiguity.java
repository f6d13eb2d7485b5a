import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How an engine that backtracks fares with a pattern: by its position automaton (Glushkov), in
 * which two ways from a place back to itself over the same text make failing exponential, and two
 * places that both repeat over a text that leads from one to the other make it polynomial (Weber
 * and Seidl: the criteria EDA and IDA).
 */
final class Ambiguity {
  /** What a failing match may cost. */
  enum Cost {
    LINEAR,
    /** As the length's second or third power. */
    POLYNOMIAL,
    /** As a higher power of the length. */
    STEEP,
    EXPONENTIAL,
    /** The pattern is too large to tell. */
    UNKNOWN
  }

  private static final int MOST_POSITIONS = 250;

  /** Longer repetitions of one set count as endless. */
  private static final int MOST_COPIES = 8;

  /** What is still fast for a short text: its length by itself, and by itself. */
  private static final int MOST_POWER = 3;

  private static final int MOST_STEPS = 2_000_000;

  private final List<BitSet> sets = new ArrayList<>();
  private final List<List<Integer>> follow = new ArrayList<>();

  /** Where a match is complete, whatever follows. */
  private final BitSet complete = new BitSet();

  private final List<BitSet> onward = new ArrayList<>();

  private int steps;

  private record Fragment(boolean empty, List<Integer> first, List<Integer> last) {}

  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Ambiguity() {}

  static Cost of(PatternParser.Part pattern) {
    Cost cost = once(pattern);
    // So many copies of what can be read in two ways are as bad as a loop.
    return cost != Cost.EXPONENTIAL && once(looped(pattern)) == Cost.EXPONENTIAL
        ? Cost.EXPONENTIAL
        : cost;
  }

  /** With groups that are repeated more than a few times as endless. */
  private static PatternParser.Part looped(PatternParser.Part part) {
    return switch (part) {
      case PatternParser.Part.Characters _ -> part;
      case PatternParser.Part.Sequence(var parts, var fromStart, var toEnd) ->
          new PatternParser.Part.Sequence(looped(parts), fromStart, toEnd);
      case PatternParser.Part.Choice(var parts) -> new PatternParser.Part.Choice(looped(parts));
      case PatternParser.Part.Repeated(var one, int least, int most) -> {
        boolean loop = most > MOST_COPIES && !(one instanceof PatternParser.Part.Characters);
        yield new PatternParser.Part.Repeated(
            looped(one), loop ? Math.min(least, 1) : least, loop ? -1 : most);
      }
    };
  }

  private static List<PatternParser.Part> looped(List<PatternParser.Part> parts) {
    return parts.stream().map(Ambiguity::looped).toList();
  }

  private static Cost once(PatternParser.Part pattern) {
    Ambiguity automaton = new Ambiguity();
    try {
      for (PatternParser.Part alternative : ((PatternParser.Part.Choice) pattern).parts()) {
        automaton.add((PatternParser.Part.Sequence) alternative);
      }
      automaton.closeOnward();
      return automaton.isExponential() ? Cost.EXPONENTIAL : automaton.polynomial();
    } catch (TooLarge e) {
      return Cost.UNKNOWN;
    }
  }

  /** A match may begin anywhere but where {@code ^} says otherwise. */
  private void add(PatternParser.Part.Sequence alternative) {
    Fragment body = fragment(alternative);
    if (!alternative.fromStart()) {
      BitSet any = new BitSet();
      any.set(0, 0x10001);
      concatenation(repeated(position(any)), body);
    }
    if (!alternative.toEnd()) {
      body.last().forEach(complete::set);
    }
  }

  private Fragment fragment(PatternParser.Part part) {
    return switch (part) {
      case PatternParser.Part.Characters(BitSet set) -> position(set);
      case PatternParser.Part.Sequence(var parts, _, _) -> {
        Fragment all = new Fragment(true, List.of(), List.of());
        for (PatternParser.Part one : parts) {
          all = concatenation(all, fragment(one));
        }
        yield all;
      }
      case PatternParser.Part.Choice(var parts) -> {
        Fragment all = new Fragment(false, List.of(), List.of());
        for (PatternParser.Part one : parts) {
          Fragment next = fragment(one);
          all =
              new Fragment(
                  all.empty || next.empty,
                  joined(all.first, next.first),
                  joined(all.last, next.last));
        }
        yield all;
      }
      case PatternParser.Part.Repeated(var one, int least, int most) ->
          repetition(one, least, most);
    };
  }

  private Fragment repetition(PatternParser.Part part, int least, int most) {
    boolean endless =
        most < 0 || (most > MOST_COPIES && part instanceof PatternParser.Part.Characters);
    Fragment all = new Fragment(true, List.of(), List.of());
    if (endless) {
      for (int i = 1; i < Math.min(least, MOST_COPIES); i++) {
        all = concatenation(all, fragment(part));
      }
      Fragment loop = repeated(fragment(part));
      return concatenation(all, least == 0 ? optional(loop) : loop);
    }
    // From the last, which is inside of those before it: x{1,3} is x(x(x)?)?.
    for (int i = most; i > 0; i--) {
      all = concatenation(fragment(part), all);
      all = i > least ? optional(all) : all;
    }
    return all;
  }

  private Fragment position(BitSet set) {
    if (sets.size() == MOST_POSITIONS) {
      throw new TooLarge();
    }
    sets.add(set);
    follow.add(new ArrayList<>());
    List<Integer> only = List.of(sets.size() - 1);
    return new Fragment(false, only, only);
  }

  private Fragment concatenation(Fragment one, Fragment other) {
    connect(one.last, other.first);
    return new Fragment(
        one.empty && other.empty,
        one.empty ? joined(one.first, other.first) : one.first,
        other.empty ? joined(one.last, other.last) : other.last);
  }

  private Fragment repeated(Fragment one) {
    connect(one.last, one.first);
    return one;
  }

  private static Fragment optional(Fragment one) {
    return new Fragment(true, one.first, one.last);
  }

  /** A way that is there already is there twice. */
  private void connect(List<Integer> from, List<Integer> to) {
    from.forEach(position -> follow.get(position).addAll(to));
  }

  private static List<Integer> joined(List<Integer> one, List<Integer> other) {
    List<Integer> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** From (p, p) two ways over the same text, back to (p, p). */
  private boolean isExponential() {
    for (int p = 0; p < sets.size(); p++) {
      if (complete.get(p) || !onward.get(p).get(p)) {
        continue;
      }
      for (int q : follow.get(p)) {
        if (follow.get(p).indexOf(q) != follow.get(p).lastIndexOf(q) && onward.get(q).get(p)) {
          return true;
        }
      }
      for (List<Integer> pair : reached(List.of(p, p))) {
        int one = pair.getFirst();
        int other = pair.getLast();
        if (one != other
            && onward.get(one).get(p)
            && onward.get(other).get(p)
            && reached(pair).contains(List.of(p, p))) {
          return true;
        }
      }
    }
    return false;
  }

  /** By how many places that repeat there may be in a row, each over the same text as the next. */
  private Cost polynomial() {
    List<BitSet> steep = new ArrayList<>();
    boolean linear = true;
    for (int p = 0; p < sets.size(); p++) {
      steep.add(new BitSet());
      for (int q = 0; q < sets.size(); q++) {
        if (repeatsInto(p, q)) {
          linear = false;
          steep.get(p).set(q);
        }
      }
    }
    for (int p = 0; p < sets.size(); p++) {
      if (longest(p, steep, MOST_POWER) >= MOST_POWER) {
        return Cost.STEEP;
      }
    }
    return linear ? Cost.LINEAR : Cost.POLYNOMIAL;
  }

  private static int longest(int from, List<BitSet> steep, int most) {
    int longest = 0;
    for (int to = steep.get(from).nextSetBit(0);
        to >= 0 && longest < most;
        to = steep.get(from).nextSetBit(to + 1)) {
      longest = Math.max(longest, 1 + longest(to, steep, most - 1));
    }
    return longest;
  }

  /** Over one text from p to p, from p to q, and from q to q. */
  private boolean repeatsInto(int p, int q) {
    return p != q
        && !complete.get(q)
        && onward.get(p).get(p)
        && onward.get(q).get(q)
        && onward.get(p).get(q)
        && reached(List.of(p, p, q)).contains(List.of(p, q, q));
  }

  /** Which positions come behind each, sooner or later. */
  private void closeOnward() {
    for (int p = 0; p < sets.size(); p++) {
      BitSet seen = new BitSet();
      Deque<Integer> open = new ArrayDeque<>(List.of(p));
      while (!open.isEmpty()) {
        for (int next : follow.get(open.remove())) {
          if (!seen.get(next)) {
            seen.set(next);
            open.add(next);
          }
        }
      }
      onward.add(seen);
    }
  }

  /** Where several walkers can be who read the same text. */
  private Set<List<Integer>> reached(List<Integer> from) {
    Set<List<Integer>> reached = new HashSet<>();
    Deque<List<Integer>> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      List<Integer> at = open.remove();
      for (List<Integer> next : next(at, 0, null)) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }

  private List<List<Integer>> next(List<Integer> at, int walker, BitSet common) {
    if (walker == at.size()) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (int to : new HashSet<>(follow.get(at.get(walker)))) {
      if (++steps > MOST_STEPS) {
        throw new TooLarge();
      }
      if (common != null && !common.intersects(sets.get(to))) {
        continue;
      }
      BitSet still = (BitSet) sets.get(to).clone();
      if (common != null) {
        still.and(common);
      }
      for (List<Integer> rest : next(at, walker + 1, still)) {
        List<Integer> places = new ArrayList<>(List.of(to));
        places.addAll(rest);
        all.add(List.copyOf(places));
      }
    }
    return all;
  }
}
