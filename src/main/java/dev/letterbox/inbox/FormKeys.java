package dev.letterbox.inbox;

import dev.letterbox.generated.api.CreateKeyRequest;
import dev.letterbox.generated.api.CreateKeyResponse;
import dev.letterbox.generated.api.KeysApi;
import dev.letterbox.generated.api.ListKeysRequest;
import dev.letterbox.generated.api.ListKeysResponse;
import dev.letterbox.generated.api.RevokeKeyRequest;
import dev.letterbox.generated.api.RevokeKeyResponse;
import dev.letterbox.generated.model.Key;
import dev.letterbox.generated.model.KeyInput;
import dev.letterbox.generated.model.KeyList;
import dev.letterbox.generated.model.KeyScope;
import dev.letterbox.generated.model.NewKey;
import dev.letterbox.http.Caller;
import dev.letterbox.store.KeyStore;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.StoredKey;
import dev.letterbox.store.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that the owner's servers hold. */
public final class FormKeys implements KeysApi {
  private final Stores stores;
  private final InstantSource clock;

  /** Over these stores. */
  public FormKeys(Stores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public CreateKeyResponse createKey(CreateKeyRequest request) {
    KeyInput input =
        switch (request.body()) {
          case CreateKeyRequest.Body.Json(KeyInput value) -> value;
        };
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (input.expiresAt() != null && !input.expiresAt().isAfter(now)) {
      return new CreateKeyResponse.BadRequest(
          Problems.invalid(
              List.of(Problems.inBody("/expiresAt", "minimum", "must be in the future"))));
    }
    StoredForm form = form(request.caller(), request.formId());
    if (form == null) {
      return new CreateKeyResponse.NotFound(Problems.noSuchForm());
    }
    if (stores.keys().list(form).size() >= KeyStore.MOST) {
      return new CreateKeyResponse.BadRequest(
          Problems.of(400, "A form has at most " + KeyStore.MOST + " keys."));
    }
    Set<String> scopes = new HashSet<>();
    for (KeyScope scope : input.scopes()) {
      scopes.add(scope.text());
    }
    while (true) {
      KeySecrets secrets = KeySecrets.generate();
      StoredKey key =
          new StoredKey(
              secrets.id(),
              form.owner(),
              form.id(),
              form.uid(),
              secrets.digest(),
              input.name(),
              scopes,
              now,
              input.expiresAt());
      if (stores.keys().put(key)) {
        return new CreateKeyResponse.Created(
            new NewKey(key.id(), key.name(), scopes(key), now, input.expiresAt(), secrets.text()));
      }
    }
  }

  @Override
  public ListKeysResponse listKeys(ListKeysRequest request) {
    StoredForm form = form(request.caller(), request.formId());
    if (form == null) {
      return new ListKeysResponse.NotFound(Problems.noSuchForm());
    }
    List<Key> keys = new ArrayList<>();
    for (StoredKey key : stores.keys().list(form)) {
      keys.add(new Key(key.id(), key.name(), scopes(key), key.createdAt(), key.expiresAt()));
    }
    return new ListKeysResponse.Ok(new KeyList(keys));
  }

  private static List<KeyScope> scopes(StoredKey key) {
    List<KeyScope> scopes = new ArrayList<>();
    for (KeyScope scope : KeyScope.values()) {
      if (key.scopes().contains(scope.text())) {
        scopes.add(scope);
      }
    }
    return scopes;
  }

  @Override
  public RevokeKeyResponse revokeKey(RevokeKeyRequest request) {
    StoredForm form = form(request.caller(), request.formId());
    if (form == null) {
      return new RevokeKeyResponse.NotFound(Problems.noSuchForm());
    }
    return stores.keys().delete(form, request.keyId())
        ? new RevokeKeyResponse.NoContent()
        : new RevokeKeyResponse.NotFound(Problems.of(404, "There is no such key."));
  }

  private @Nullable StoredForm form(Caller.User owner, String id) {
    return stores.forms().getForm(owner.subject(), id).orElse(null);
  }
}
