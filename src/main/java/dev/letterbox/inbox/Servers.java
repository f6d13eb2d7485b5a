package dev.letterbox.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.generated.api.CreateBatchRequest;
import dev.letterbox.generated.api.CreateBatchResponse;
import dev.letterbox.generated.api.ReadFeedRequest;
import dev.letterbox.generated.api.ReadFeedResponse;
import dev.letterbox.generated.api.ServersApi;
import dev.letterbox.generated.model.BatchItem;
import dev.letterbox.generated.model.BatchResult;
import dev.letterbox.generated.model.Feed;
import dev.letterbox.generated.model.Submission;
import dev.letterbox.http.Caller;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Bytes;
import dev.letterbox.store.Cursor;
import dev.letterbox.store.Page;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.StoredSubmission;
import dev.letterbox.store.Stores;
import dev.letterbox.store.SubmissionQuery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What servers do that hold a key. */
public final class Servers implements ServersApi {
  /** How many submissions a batch may have. */
  private static final int MOST = 500;

  /**
   * How late a submission may be stored, after its id was made: the intake's own time limit. What
   * is younger could be followed by something older.
   */
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private final Stores stores;
  private final InstantSource clock;

  /** Over these stores. */
  public Servers(Stores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public CreateBatchResponse createBatch(CreateBatchRequest request) {
    StoredForm form = form(request.caller(), request.formId());
    if (form == null) {
      return new CreateBatchResponse.NotFound(Problems.noSuchForm());
    }
    List<byte[]> items =
        switch (request.body()) {
          case CreateBatchRequest.Body.Json(List<JsonNode> values) -> texts(values);
          case CreateBatchRequest.Body.Ndjson(Bytes lines, String _) -> lines(lines.toArray());
        };
    if (items.isEmpty() || items.size() > MOST) {
      return new CreateBatchResponse.BadRequest(
          Problems.invalid(
              List.of(Problems.inBody("", "maxItems", "must have 1 to " + MOST + " lines"))));
    }
    Batch batch =
        new Batch(stores, Retention.capped(form, request.http()), request.idempotencyKey());
    List<BatchItem> results = new ArrayList<>();
    int stored = 0;
    for (byte[] item : items) {
      BatchItem result = batch.store(results.size(), item);
      stored += result.status() == 201 ? 1 : 0;
      results.add(result);
    }
    return new CreateBatchResponse.Ok(new BatchResult(stored, results.size() - stored, results));
  }

  private static List<byte[]> texts(List<JsonNode> values) {
    List<byte[]> texts = new ArrayList<>(values.size());
    for (JsonNode value : values) {
      JsonWriter out = JsonWriter.inMemory();
      out.any(value);
      texts.add(out.toBytes());
    }
    return texts;
  }

  /** NDJSON's: each ends with LF, the last one may do without; what is empty is no line. */
  private static List<byte[]> lines(byte[] text) {
    List<byte[]> lines = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= text.length; at++) {
      if (at == text.length || text[at] == '\n') {
        int to = at > from && text[at - 1] == '\r' ? at - 1 : at;
        if (to > from) {
          lines.add(Arrays.copyOfRange(text, from, to));
        }
        from = at + 1;
      }
    }
    return lines;
  }

  @Override
  public ReadFeedResponse readFeed(ReadFeedRequest request) {
    String after = null;
    if (request.cursor() != null) {
      after = Cursor.decode(Cursor.Kind.SUBMISSIONS_OLDEST_FIRST, request.cursor()).orElse(null);
      if (after == null) {
        return new ReadFeedResponse.BadRequest(Problems.invalidCursor());
      }
    }
    StoredForm form = form(request.caller(), request.formId());
    if (form == null) {
      return new ReadFeedResponse.NotFound(Problems.noSuchForm());
    }
    Page<StoredSubmission> page =
        stores
            .submissions()
            .listSubmissions(
                form,
                new SubmissionQuery(
                    request.limit(), null, clock.instant().minus(SETTLED), Set.of(), false, after));
    List<Submission> items = new ArrayList<>();
    for (StoredSubmission stored : page.items()) {
      items.add(SubmissionViews.of(form, stored));
      after = stored.id();
    }
    String position = page.position() == null ? after : page.position();
    return new ReadFeedResponse.Ok(
        new Feed(
            items,
            position == null
                ? null
                : Cursor.encode(Cursor.Kind.SUBMISSIONS_OLDEST_FIRST, position)));
  }

  /** The form that the key is for, if it is the one that is asked for. */
  private @Nullable StoredForm form(Caller.KeyHolder holder, String id) {
    StoredForm form = stores.forms().getForm(holder.owner(), id).orElse(null);
    return form == null || !form.uid().equals(holder.resource()) ? null : form;
  }
}
