package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.letterbox.gateway.LocalApi;
import dev.letterbox.gateway.LocalApiOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What boto3 and the AWS CLI sign with is believed, and nothing that was changed afterwards. */
@OneAtATime
final class BotocoreTest {
  private static final Path FIXTURE = Path.of("src", "test", "resources", "gateway");

  @Test
  void whatItSignsIsTakenAndWhatWasChangedIsNot() throws IOException {
    LocalApiOptions echo =
        LocalApiOptions.inMemory()
            .serving(
                FIXTURE.resolve("guarded-openapi.yaml"), FIXTURE.resolve("guarded-template.yaml"));
    try (LocalApi api = LocalApi.start(echo)) {
      String said =
          Command.run(
              Path.of("src", "clients", "python"),
              "python3",
              "signed.py",
              "" + Api.LOCAL.url(),
              "" + api.url(),
              "" + Api.LOCAL.s3().orElseThrow());
      assertEquals(
          """
          usage 200 application/json
          another day 403 application/json {"message":"Forbidden"}
          another's key 403 application/json {"message":"Forbidden"}
          nobody's key 403 application/json {"message":"Forbidden"}
          who may not 403 application/json {"message":"Forbidden"}
          another region 403 application/json {"message":"Forbidden"}
          another service 403 application/json {"message":"Forbidden"}
          a 200 USER/operator
          a/ 200 USER/operator
          a//b 200 USER/operator
          %20+%2F%C3%A9 200 USER/operator
          ~-._!*'():@&=,$ 200 USER/operator
          a/../b/./c 200 USER/operator
          ?b=2&a=1&a=0 200 USER/operator
          ?a=%20%2B&b 200 USER/operator
          ?%C3%A9=%F0%9F%8E%88 200 USER/operator
          ?a=b%3Dc 200 USER/operator
          POST 200 USER/operator
          PUT 200 USER/operator
          PATCH 200 USER/operator
          DELETE 200 USER/operator
          role 200 arn:aws:sts::123456789012:assumed-role/local/local
          whole 200 arn:aws:sts::123456789012:assumed-role/local/local
          path 403 application/json {"message":"Forbidden"}
          query 403 application/json {"message":"Forbidden"}
          method 403 application/json {"message":"Forbidden"}
          type 403 application/json {"message":"Forbidden"}
          token 403 application/json {"message":"Forbidden"}
          body 13 times 403 {"message":"Forbidden"}
          signature 64 times 403 {"message":"Forbidden"}
          object text/plain Hello
          presigned 200
          another name 403
          stored Again
          names botocore/a b+é.txt
          deleted NoSuchKey
          """
              .replace("USER", "arn:aws:iam::123456789012:user"),
          said);
    }
  }
}
