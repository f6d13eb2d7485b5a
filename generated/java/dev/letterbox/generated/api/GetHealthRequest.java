package dev.letterbox.generated.api;

/** What {@code GET /v1/health} is asked. */
public record GetHealthRequest() {}
