import com.example.letterbox.ApiException;
import com.example.letterbox.api.DocsApi;
import com.example.letterbox.api.MetaApi;
import com.example.letterbox.api.OperatorApi;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

/**
 * Every operation, as it succeeds and as it is refused: {@code Operations <api> <token> <token
 * without scopes> <form>}.
 */
final class Operations {
  private Operations() {}

  public static void main(String[] args) throws Exception {
    String api = args[0];
    Session owner = new Session(api, bearer(args[1]));
    Session powerless = new Session(api, bearer(args[2]));
    Session nobody = new Session(api, Map.of());
    String form = args[3];
    meta(nobody);
    docs(nobody);
    usage(nobody);
    FormOperations forms = new FormOperations(form, owner, powerless, nobody);
    forms.made();
    new IntakeOperations(form, nobody).all();
    new SubmissionOperations(form, owner, powerless, nobody).all();
    new KeyOperations(form, owner, powerless, nobody).all();
    forms.deleted();
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  private static void meta(Session nobody) throws ApiException, IOException {
    MetaApi meta = new MetaApi(nobody.client());
    nobody.call(() -> meta.getHealth().getStatus());
    nobody.notAcceptable(() -> meta.getHealth());
  }

  private static void docs(Session nobody) throws ApiException, IOException {
    DocsApi docs = new DocsApi(nobody.client());
    nobody.call(() -> docs.getContractAsYaml(null));
    nobody.call(() -> docs.getContractAsYaml(nobody.etag()));
    nobody.notAcceptable(() -> docs.getContractAsYaml(null));
    nobody.call(() -> docs.getContractAsJson(null) instanceof Map<?, ?>);
    nobody.call(() -> docs.getContractAsJson(nobody.etag()));
    nobody.notAcceptable(() -> docs.getContractAsJson(null));
  }

  private static void usage(Session nobody) throws Exception {
    LocalDate from = LocalDate.of(2026, 1, 1);
    LocalDate to = LocalDate.of(2026, 1, 2);
    LocalDate late = LocalDate.of(2026, 12, 1);
    OperatorApi without = new OperatorApi(nobody.client());
    nobody.call(() -> without.getUsage(from, to));
    Session operator = operator(nobody.api, from, to);
    OperatorApi right = new OperatorApi(operator.client());
    operator.call(() -> right.getUsage(from, to).getItems());
    operator.notAcceptable(() -> right.getUsage(from, to));
    Session hasty = operator(nobody.api, from, late);
    OperatorApi wrong = new OperatorApi(hasty.client());
    hasty.call(() -> wrong.getUsage(from, late));
  }

  private static Session operator(String api, LocalDate from, LocalDate to) throws Exception {
    return new Session(
        api, Signature.headers(api, "/v1/operator/usage", "from=" + from + "&to=" + to));
  }
}
