package dev.letterbox.store;

import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The stores of one function, made when an operation first needs one: the SDK's client takes longer
 * to start than a refused request to answer.
 */
public final class Stores {
  private final Map<String, String> environment;
  private final InstantSource clock;
  private @Nullable DynamoDbClient client;
  private @Nullable FormStore forms;
  private @Nullable SubmissionStore submissions;
  private @Nullable ObjectStore objects;
  private @Nullable FileStore files;
  private @Nullable RateLimiter limiter;
  private @Nullable KeyStore keys;
  private @Nullable UsageStore usage;

  /**
   * Nothing is opened yet.
   *
   * @param environment with {@code TABLE_NAME} and what {@link DynamoDb#client} asks for; with
   *     {@code BUCKET} where files are stored, read or deleted
   */
  public Stores(Map<String, String> environment, InstantSource clock) {
    this.environment = environment;
    this.clock = clock;
  }

  /** The owners' forms. */
  public synchronized FormStore forms() {
    if (forms == null) {
      forms = new FormStore(client(), tableName(), clock);
    }
    return forms;
  }

  /** What forms received. */
  public synchronized SubmissionStore submissions() {
    if (submissions == null) {
      submissions = new SubmissionStore(client(), tableName(), clock);
    }
    return submissions;
  }

  /** The bucket. Nothing of S3 is loaded before. */
  public synchronized ObjectStore objects() {
    if (objects == null) {
      objects = ObjectStore.of(environment, clock);
    }
    return objects;
  }

  /** Who has sent how much. */
  public synchronized RateLimiter limiter() {
    if (limiter == null) {
      limiter = new RateLimiter(client(), tableName(), clock);
    }
    return limiter;
  }

  /** The forms' keys. */
  public synchronized KeyStore keys() {
    if (keys == null) {
      keys = new KeyStore(client(), tableName(), clock);
    }
    return keys;
  }

  /** What came in. */
  public synchronized UsageStore usage() {
    if (usage == null) {
      usage = new UsageStore(client(), tableName());
    }
    return usage;
  }

  /** Files on their way to a submission. */
  public synchronized FileStore files() {
    if (files == null) {
      files = new FileStore(client(), tableName(), objects(), clock);
    }
    return files;
  }

  /** Deletes the files that nothing keeps any more. */
  public synchronized Janitor janitor() {
    return new Janitor(client(), tableName(), this::objects, clock);
  }

  private DynamoDbClient client() {
    if (client == null) {
      client = DynamoDb.client(environment);
    }
    return client;
  }

  private String tableName() {
    String name = environment.get("TABLE_NAME");
    if (name == null) {
      throw new IllegalStateException("The environment has no TABLE_NAME");
    }
    return name;
  }
}
