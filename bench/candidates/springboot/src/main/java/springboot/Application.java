package springboot;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Its controller is imported, not scanned for, as the container's documentation advises. */
@SpringBootApplication
@Import(SubmissionsController.class)
public class Application {}
