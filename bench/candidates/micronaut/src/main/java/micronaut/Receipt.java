package micronaut;

import io.micronaut.serde.annotation.Serdeable;

/** Says that a submission was taken. */
@Serdeable
public record Receipt(String id) {}
