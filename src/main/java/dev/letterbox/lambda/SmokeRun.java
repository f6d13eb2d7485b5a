package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.letterbox.generated.api.SmokeCases;
import dev.letterbox.json.JsonException;
import dev.letterbox.json.Token;
import dev.letterbox.json.Tokens;
import dev.letterbox.smoke.Access;
import dev.letterbox.smoke.SmokeAnswer;
import dev.letterbox.smoke.SmokeCase;
import dev.letterbox.smoke.SmokeRequest;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All cases once, a line in the log for each. */
final class SmokeRun {
  private static final String AUTHORIZER = "authorizer";

  /** Written like a key, so that it is looked for; nobody has it. */
  static final String UNKNOWN_KEY = "lb_" + "0".repeat(12) + "_" + "0".repeat(43);

  /** What telling the outcome may take. */
  private static final int RESERVE_MILLIS = 10_000;

  private final Versions versions;
  private final Context context;
  private boolean passed = true;

  SmokeRun(Versions versions, Context context) {
    this.versions = versions;
    this.context = context;
  }

  /** Whether all of them passed. */
  boolean passes() throws InterruptedException {
    boolean authorizerAsked = false;
    for (SmokeCase one : SmokeCases.all()) {
      for (SmokeRequest request : one.requests()) {
        if (one.access() instanceof Access.Key(String header) && !authorizerAsked) {
          authorizerAsked = true;
          log(AUTHORIZER, authorizerFault(request, header));
        }
        log(one.operationId(), fault(one, request));
      }
    }
    return passed;
  }

  private @Nullable String fault(SmokeCase one, SmokeRequest request) throws InterruptedException {
    if (context.getRemainingTimeInMillis() < RESERVE_MILLIS) {
      return "there was no time left";
    }
    String function = one.integration();
    try {
      String account = versions.account(function);
      byte[] event = SmokeEvent.of(request, one.access(), account, id(), Instant.now());
      Versions.Returned returned = versions.invoke(function, event);
      if (returned.fault() != null) {
        return returned.fault();
      }
      SmokeAnswer answer = AnswerReader.read(returned.payload());
      return answer == null ? "what the function returned is no response" : one.fault(answer);
    } catch (JsonException e) {
      return "what the function returned is not JSON";
    } catch (IOException | RuntimeException e) {
      return e.toString();
    }
  }

  /** The authorizer must not let an unknown key through. */
  private @Nullable String authorizerFault(SmokeRequest request, String header)
      throws InterruptedException {
    try {
      String account = versions.account(AUTHORIZER);
      byte[] event =
          SmokeEvent.ofAuthorizer(request, header, UNKNOWN_KEY, account, id(), Instant.now());
      Versions.Returned returned = versions.invoke(AUTHORIZER, event);
      if (returned.fault() != null) {
        return returned.fault();
      }
      return isRefusal(returned.payload()) ? null : "an unknown key was not refused";
    } catch (JsonException e) {
      return "what the function returned is not JSON";
    } catch (IOException | RuntimeException e) {
      return e.toString();
    }
  }

  private static boolean isRefusal(byte[] answer) {
    boolean refused = false;
    Tokens in = new Tokens(answer);
    if (EventReader.isObject(in)) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        refused |= in.next() == Token.FALSE && name.equals("isAuthorized");
        in.skipChildren();
      }
    }
    return refused;
  }

  /** By which the functions' own lines in their logs are found. */
  private String id() {
    return SmokeEvent.CALLER + "-" + context.getAwsRequestId();
  }

  private void log(String name, @Nullable String fault) {
    Log.INSTANCE.smoke(name, fault);
    passed &= fault == null;
  }
}
