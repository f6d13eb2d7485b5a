package quarkus;

import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One operation. What is refused is answered by Quarkus. */
@Path("/v1/forms/{formId}/submissions")
public class SubmissionsResource {
  public record Receipt(String id) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<Receipt> create(@RestPath String formId, @Valid Submission submission) {
    String id = UUID.randomUUID().toString();
    URI location = URI.create("/v1/forms/" + formId + "/submissions/" + id);
    return RestResponse.ResponseBuilder.<Receipt>created(location).entity(new Receipt(id)).build();
  }
}
