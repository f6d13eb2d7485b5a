package dev.letterbox.inbox;

import dev.letterbox.http.Caller;
import dev.letterbox.store.StoredKey;
import dev.letterbox.store.Stores;
import org.jspecify.annotations.Nullable;

/** Tells who holds a key, for the authorizer. */
public final class KeyChecks {
  private final Stores stores;

  /** By the keys of these stores. */
  public KeyChecks(Stores stores) {
    this.stores = stores;
  }

  /**
   * Who presents this key.
   *
   * @param scope what the key has to be good for
   * @return null where it is no key, not good for that, revoked or expired
   */
  public Caller.@Nullable KeyHolder holder(String presented, String scope) {
    KeySecrets secrets = KeySecrets.parse(presented);
    StoredKey key = secrets == null ? null : stores.keys().find(secrets.id());
    if (secrets == null
        || key == null
        || !secrets.matches(key.digest())
        || !key.scopes().contains(scope)) {
      return null;
    }
    return new Caller.KeyHolder(key.id(), key.owner(), key.formUid());
  }
}
