package dev.letterbox.smoke.http;

import dev.letterbox.generated.api.SmokeCases;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * {@code mvn -Psmoke}: the argument is the URL; what callers are known by is in the environment,
 * where other processes do not see it: {@code SMOKE_TOKEN}, {@code SMOKE_API_KEY}.
 */
final class Main {
  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    if (args.length != 1 || !args[0].startsWith("http")) {
      System.err.println("mvn -Psmoke -Durl=https://… [-Dtoken=…] [-DapiKey=…]");
      System.exit(2);
    }
    HttpSmoke smoke =
        new HttpSmoke(
            URI.create(args[0]), given("SMOKE_TOKEN"), given("SMOKE_API_KEY"), System.out);
    int failures = smoke.failures(SmokeCases.all());
    if (failures > 0) {
      System.err.println(failures + " failed");
      System.exit(1);
    }
  }

  private static @Nullable String given(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty() ? null : value;
  }
}
