package dev.letterbox.packaged;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.LongBinaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Lambdas, method references and switches of every kind, and what comes of them. */
@SuppressWarnings("UnnecessaryLambda")
public class Sample implements Callable<List<Object>> {
  private int count = 1;

  /** With lambdas in an interface, which has nothing between private and public. */
  interface Named {
    String name();

    default Supplier<String> greeting(String hello) {
      return () -> hello + ", " + name();
    }

    static Predicate<Named> called(String name) {
      return named -> named.name().equals(name);
    }
  }

  private sealed interface Shape permits Circle, Square, Dot {}

  private record Circle(double radius) implements Shape {}

  private record Square(double side) implements Shape {}

  private enum Dot implements Shape {
    DOT
  }

  /** Whose lambda has the name of one of its superclass. */
  private static final class Heir extends Sample {
    private Supplier<String> which() {
      return () -> "heir" + hashCode() % 1;
    }
  }

  private Supplier<String> base() {
    return () -> "base" + count;
  }

  private int next() {
    return count++;
  }

  private static String twice(String text) {
    return text + text;
  }

  @Override
  public List<Object> call() throws Exception {
    List<Object> all = new ArrayList<>();
    references(all);
    captures(all, 7, 8L, 'c', 1.5, (byte) 3, true);
    objects(all);
    for (Shape shape : List.of(new Circle(1), new Square(2), new Square(-1), Dot.DOT)) {
      all.add(area(shape));
    }
    return all;
  }

  private void references(List<Object> all) throws Exception {
    Function<String, String> twice = Sample::twice;
    IntSupplier next = this::next;
    Function<String, Integer> length = String::length;
    ToIntFunction<Integer> unboxed = Integer::intValue;
    Supplier<List<Object>> list = ArrayList::new;
    IntFunction<int[]> array = int[]::new;
    BinaryOperator<Integer> sum = Integer::sum;
    LongBinaryOperator most = Math::max;
    Callable<String> text = "x"::toUpperCase;
    Consumer<Object> add = all::add;
    Comparator<String> order = Comparator.comparing(Function.identity(), String::compareTo);
    add.accept(twice.andThen(length).apply("abc"));
    add.accept(next.getAsInt() + next.getAsInt());
    add.accept(unboxed.applyAsInt(5));
    add.accept(list.get());
    add.accept(array.apply(3).length);
    add.accept(sum.apply(2, 3));
    add.accept(most.applyAsLong(2, 1L << 40));
    add.accept(text.call());
    add.accept(order.compare("a", "b"));
  }

  private static void captures(
      List<Object> all, int i, long l, char c, double d, byte b, boolean z) {
    Supplier<String> captured = () -> "" + i + l + c + d + b + z;
    DoubleUnaryOperator scaled = x -> x * d + l;
    ObjIntConsumer<List<Object>> both = (to, n) -> to.add(n + i);
    UnaryOperator<UnaryOperator<Integer>> nested = f -> x -> f.apply(f.apply(x + i));
    BiFunction<Long, Boolean, Object> mixed = (x, y) -> y ? x + l : null;
    all.add(captured.get());
    all.add(scaled.applyAsDouble(2));
    both.accept(all, 1);
    all.add(nested.apply(x -> x * 2).apply(1));
    all.add(mixed.apply(1L, true));
    Runnable nothing = () -> all.add("run");
    nothing.run();
  }

  private void objects(List<Object> all) {
    Named named = () -> "N";
    all.add(named.greeting("Hello").get());
    all.add(Named.called("N").negate().test(named));
    all.add(base().get());
    Heir heir = new Heir();
    all.add(heir.which().get() + ((Sample) heir).base().get());
    Supplier<Object> first = Object::new;
    all.add(first instanceof Callable);
    for (Supplier<Object> one : List.<Supplier<Object>>of(() -> 1, () -> 2)) {
      all.add(one.get());
    }
  }

  private static String area(Shape shape) {
    return switch (shape) {
      case Circle(double radius) -> "circle " + radius;
      case Square square when square.side() < 0 -> "no square";
      case Square(double side) -> "square " + side;
      case Dot _ -> "dot";
    };
  }
}
