import com.example.letterbox.ApiException;
import com.example.letterbox.api.KeysApi;
import com.example.letterbox.api.ServersApi;
import com.example.letterbox.model.KeyInput;
import com.example.letterbox.model.KeyScope;
import com.example.letterbox.model.NewKey;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an owner does with keys, and who holds one. */
final class KeyOperations {
  private static final KeyInput BOTH =
      new KeyInput()
          .name("both")
          .scopes(Set.of(KeyScope.SUBMISSIONS_READ, KeyScope.SUBMISSIONS_WRITE));

  private final String form;
  private final Session owner;
  private final Session powerless;
  private final Session nobody;
  private final KeysApi mine;
  private final KeysApi weak;
  private final KeysApi theirs;

  KeyOperations(String form, Session owner, Session powerless, Session nobody) {
    this.form = form;
    this.owner = owner;
    this.powerless = powerless;
    this.nobody = nobody;
    mine = new KeysApi(owner.client());
    weak = new KeysApi(powerless.client());
    theirs = new KeysApi(nobody.client());
  }

  void all() throws ApiException, IOException {
    NewKey key = mine.createKey(form, BOTH);
    create();
    list();
    Session holder = new Session(owner.api, Map.of("X-Api-Key", key.getSecret()));
    Session forger = new Session(owner.api, Map.of("X-Api-Key", key.getSecret() + "x"));
    batch(holder, forger);
    feed(holder, forger);
    revoke(key.getId());
  }

  private void create() throws ApiException, IOException {
    owner.call(() -> mine.createKey(form, BOTH).getName());
    owner.call(() -> mine.createKey(form, new KeyInput().name("none")));
    owner.call(() -> mine.createKey("nowhere", BOTH));
    owner.notAcceptable(() -> mine.createKey(form, BOTH));
    owner.unsupported(() -> mine.createKey(form, BOTH));
    powerless.call(() -> weak.createKey(form, BOTH));
    nobody.call(() -> theirs.createKey(form, BOTH));
  }

  private void list() throws ApiException, IOException {
    owner.call(() -> mine.listKeys(form).getItems().size());
    owner.call(() -> mine.listKeys("X"));
    owner.call(() -> mine.listKeys("nowhere"));
    owner.notAcceptable(() -> mine.listKeys(form));
    powerless.call(() -> weak.listKeys(form));
    nobody.call(() -> theirs.listKeys(form));
  }

  private void batch(Session holder, Session forger) throws ApiException, IOException {
    List<Object> one = List.of(Map.of("message", "Hello"));
    ServersApi right = new ServersApi(holder.client());
    ServersApi wrong = new ServersApi(forger.client());
    ServersApi without = new ServersApi(nobody.client());
    holder.call(() -> right.createBatch(form, one, null).getStored());
    holder.call(() -> right.createBatch(form, List.of(), null));
    holder.call(() -> right.createBatch("nowhere", one, null));
    holder.notAcceptable(() -> right.createBatch(form, one, null));
    holder.unsupported(() -> right.createBatch(form, one, null));
    forger.call(() -> wrong.createBatch(form, one, null));
    nobody.call(() -> without.createBatch(form, one, null));
  }

  private void feed(Session holder, Session forger) throws ApiException, IOException {
    ServersApi right = new ServersApi(holder.client());
    ServersApi wrong = new ServersApi(forger.client());
    ServersApi without = new ServersApi(nobody.client());
    holder.call(() -> right.readFeed(form, 1, null).getItems().size());
    holder.call(() -> right.readFeed(form, 1, "x"));
    holder.call(() -> right.readFeed("nowhere", 1, null));
    holder.notAcceptable(() -> right.readFeed(form, 1, null));
    forger.call(() -> wrong.readFeed(form, 1, null));
    nobody.call(() -> without.readFeed(form, 1, null));
  }

  private void revoke(String id) throws ApiException, IOException {
    powerless.call(() -> revoke(weak, id));
    nobody.call(() -> revoke(theirs, id));
    owner.call(() -> revoke(mine, "!"));
    owner.call(() -> revoke(mine, id));
    owner.call(() -> revoke(mine, id));
  }

  private String revoke(KeysApi api, String id) throws ApiException {
    api.revokeKey(form, id);
    return "revoked";
  }
}
