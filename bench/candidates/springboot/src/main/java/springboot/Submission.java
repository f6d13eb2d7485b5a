package springboot;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

/** A submission's body: three members are checked, the others are free. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Submission(
    @Email @Size(max = 320) String email,
    @Size(max = 200) String name,
    @Size(max = 20_000) String message) {}
