package micronaut;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;

/** One operation. What is refused is answered by Micronaut. */
@Controller("/v1/forms/{formId}/submissions")
class SubmissionsController {
  @Post
  HttpResponse<Receipt> create(@PathVariable String formId, @Valid @Body Submission submission) {
    String id = UUID.randomUUID().toString();
    URI location = URI.create("/v1/forms/" + formId + "/submissions/" + id);
    return HttpResponse.created(new Receipt(id), location);
  }
}
