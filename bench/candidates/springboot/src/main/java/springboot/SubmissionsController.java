package springboot;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One operation. What is refused is a problem, made by Spring. */
@RestController
public class SubmissionsController {
  record Receipt(String id) {}

  @PostMapping(path = "/v1/forms/{formId}/submissions", consumes = "application/json")
  ResponseEntity<Receipt> create(
      @PathVariable String formId, @Valid @RequestBody Submission submission) {
    String id = UUID.randomUUID().toString();
    URI location = URI.create("/v1/forms/" + formId + "/submissions/" + id);
    return ResponseEntity.created(location).body(new Receipt(id));
  }
}
