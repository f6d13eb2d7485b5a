import com.example.letterbox.ApiException;
import com.example.letterbox.api.FormsApi;
import com.example.letterbox.model.AttachmentLimits;
import com.example.letterbox.model.FormInput;
import com.example.letterbox.model.HookInput;
import com.example.letterbox.model.HookScheme;
import com.example.letterbox.model.RateLimit;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** What an owner does with forms. */
final class FormOperations {
  /** Ends the id of a form that takes one submission a minute from a sender. */
  static final String SLOW = "-slow";

  /** Ends the id of a form that takes signed hooks only. */
  static final String SIGNED = "-signed";

  private final String form;
  private final Session owner;
  private final Session powerless;
  private final Session nobody;
  private final FormsApi mine;
  private final FormsApi weak;
  private final FormsApi theirs;

  FormOperations(String form, Session owner, Session powerless, Session nobody) {
    this.form = form;
    this.owner = owner;
    this.powerless = powerless;
    this.nobody = nobody;
    mine = new FormsApi(owner.client());
    weak = new FormsApi(powerless.client());
    theirs = new FormsApi(nobody.client());
  }

  /** The form is there afterwards. */
  void made() throws ApiException, IOException {
    create();
    list();
    get();
    replace();
  }

  private void create() throws ApiException, IOException {
    FormInput slow =
        new FormInput()
            .id(form + SLOW)
            .name("Slow")
            .minFillSeconds(1)
            .signedFillTime(true)
            .hook(unsigned())
            .rateLimit(new RateLimit().perMinute(1).burst(1));
    FormInput signed =
        new FormInput()
            .id(form + SIGNED)
            .name("Signed")
            .hook(new HookInput().scheme(HookScheme.GITHUB).addSecretsItem("0123456789"));
    FormInput wanted = wanted();
    owner.call(() -> mine.createForm(wanted).getName());
    owner.call(() -> mine.createForm(signed).getHook().getSecretCount());
    owner.call(() -> mine.createForm(slow).getRateLimit().getBurst());
    owner.call(() -> mine.createForm(wanted));
    owner.call(() -> mine.createForm(new FormInput().id("X").name("")));
    owner.notAcceptable(() -> mine.createForm(wanted));
    owner.unsupported(() -> mine.createForm(wanted));
    powerless.call(() -> weak.createForm(wanted));
    nobody.call(() -> theirs.createForm(wanted));
  }

  private FormInput wanted() {
    return new FormInput()
        .id(form)
        .name("All operations")
        .redirectUrl(URI.create("https://www.example.com/thanks"))
        .attachments(new AttachmentLimits().maxFileBytes(100L).types(Set.of("application/pdf")))
        .hook(unsigned().verifyToken("letmein-please"));
  }

  /** Without the empty list that the client would send. */
  private static HookInput unsigned() {
    return new HookInput().scheme(HookScheme.NONE).secrets(null);
  }

  private void list() throws ApiException, IOException {
    owner.call(() -> mine.listForms(2, null).getItems().size());
    owner.call(() -> mine.listForms(1000, "x"));
    owner.notAcceptable(() -> mine.listForms(null, null));
    powerless.call(() -> weak.listForms(null, null));
    nobody.call(() -> theirs.listForms(null, null));
  }

  private void get() throws ApiException, IOException {
    owner.call(() -> mine.getForm(form, null).getRedirectUrl());
    owner.call(() -> mine.getForm(form, "\"1\""));
    owner.call(() -> mine.getForm("X", null));
    owner.call(() -> mine.getForm("nowhere", null));
    owner.notAcceptable(() -> mine.getForm(form, null));
    powerless.call(() -> weak.getForm(form, null));
    nobody.call(() -> theirs.getForm(form, null));
  }

  private void replace() throws ApiException, IOException {
    FormInput other = wanted().name("Replaced");
    owner.call(() -> mine.replaceForm(form, "\"1\"", other).getName());
    owner.call(() -> mine.replaceForm(form, "\"1\"", other));
    owner.call(() -> mine.replaceForm(form, "*", new FormInput()));
    owner.call(() -> mine.replaceForm("nowhere", "*", new FormInput().name("a")));
    owner.notAcceptable(() -> mine.replaceForm(form, "*", other));
    owner.unsupported(() -> mine.replaceForm(form, "*", other));
    powerless.call(() -> weak.replaceForm(form, "*", other));
    nobody.call(() -> theirs.replaceForm(form, "*", other));
  }

  /** At the end. */
  void deleted() throws ApiException, IOException {
    powerless.call(() -> delete(weak, form, null));
    nobody.call(() -> delete(theirs, form, null));
    owner.call(() -> delete(mine, form, "\"1\""));
    owner.call(() -> delete(mine, "X", null));
    owner.call(() -> delete(mine, form, null));
    owner.call(() -> delete(mine, form, null));
  }

  private static String delete(FormsApi api, String form, String ifMatch) throws ApiException {
    api.deleteForm(form, ifMatch);
    return "deleted";
  }
}
