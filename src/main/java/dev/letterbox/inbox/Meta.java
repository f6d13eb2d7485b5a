package dev.letterbox.inbox;

import dev.letterbox.generated.api.Contract;
import dev.letterbox.generated.api.GetHealthRequest;
import dev.letterbox.generated.api.GetHealthResponse;
import dev.letterbox.generated.api.MetaApi;
import dev.letterbox.generated.model.Health;

/** What the API says of itself. */
public final class Meta implements MetaApi {
  @Override
  public GetHealthResponse getHealth(GetHealthRequest request) {
    return new GetHealthResponse.Ok(new Health(Contract.VERSION));
  }
}
