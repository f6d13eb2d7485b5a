package dev.letterbox.generated.api;

import io.swagger.v3.oas.annotations.Operation;

/** The operations of the tag {@code servers}. Implement it; {@link ServersRoutes} calls it. */
public interface ServersApi {
  /**
   * {@code POST /v1/forms/{formId}/batches}: Hand in many submissions.
   *
   * <p>Up to 500, each a line of NDJSON or an item of an array. Each is stored or refused by
   * itself, and the answer says for each which. With an {@code Idempotency-Key}, what was stored
   * before is answered with the first id.
   */
  @Operation(operationId = "createBatch", summary = "Hand in many submissions.", tags = "servers")
  CreateBatchResponse createBatch(CreateBatchRequest request);

  /**
   * {@code GET /v1/forms/{formId}/feed}: Read what is new.
   *
   * <p>The oldest first. {@code cursor} leads to what comes next, also where nothing is there yet:
   * ask again with it. What was received appears after ten seconds, so that nothing that is stored
   * late is passed over.
   */
  @Operation(operationId = "readFeed", summary = "Read what is new.", tags = "servers")
  ReadFeedResponse readFeed(ReadFeedRequest request);
}
