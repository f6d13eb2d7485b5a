package dev.letterbox.generated.api;

import dev.letterbox.generated.model.*;

/** What {@code GET /v1/health} is asked. */
public record GetHealthRequest() {}
