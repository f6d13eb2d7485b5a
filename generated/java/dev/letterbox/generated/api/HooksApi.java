package dev.letterbox.generated.api;

import io.swagger.v3.oas.annotations.Operation;

/** The operations of the tag {@code hooks}. Implement it; {@link HooksRoutes} calls it. */
public interface HooksApi {
  /**
   * {@code POST /v1/hooks/{formId}/{path+}}: Receive a webhook.
   *
   * <p>Stores the request byte for byte, but for header fields that hold secrets, and answers at
   * once. Where the form says how its hooks are signed, what is not signed so is refused. A
   * delivery that its sender repeats under the same id is stored once.
   */
  @Operation(operationId = "receiveHook", summary = "Receive a webhook.", tags = "hooks")
  ReceiveHookResponse receiveHook(ReceiveHookRequest request);

  /**
   * {@code GET /v1/hooks/{formId}/{path+}}: Answer a sender's challenge.
   *
   * <p>What Meta and WebSub hubs ask before they send: {@code hub.challenge} comes back where
   * {@code hub.verify_token} is the form's.
   */
  @Operation(operationId = "verifyHook", summary = "Answer a sender's challenge.", tags = "hooks")
  VerifyHookResponse verifyHook(VerifyHookRequest request);
}
