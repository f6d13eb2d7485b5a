package dev.letterbox.inbox;

import dev.letterbox.generated.model.Hook;
import dev.letterbox.generated.model.HookInput;
import org.jspecify.annotations.Nullable;

/** From whom a form takes hooks: what its owner sees of it, and what stays when it is replaced. */
final class HookSettings {
  private HookSettings() {}

  /** Without the secrets. */
  static @Nullable Hook shown(@Nullable HookInput input) {
    if (input == null) {
      return null;
    }
    Hook.EncodingEnum encoding =
        switch (input.encoding()) {
          case HEX -> Hook.EncodingEnum.HEX;
          case BASE64 -> Hook.EncodingEnum.BASE64;
        };
    return new Hook(
        input.scheme(),
        input.secrets() == null ? 0 : input.secrets().size(),
        input.header(),
        encoding,
        input.prefix(),
        input.deliveryHeader(),
        input.toleranceSeconds(),
        input.verifyToken() != null);
  }

  /**
   * What replaces these settings: an owner who reads a form and sends it back has no secrets to
   * send.
   */
  static @Nullable HookInput replacing(@Nullable HookInput current, @Nullable HookInput input) {
    if (current == null || input == null) {
      return input;
    }
    boolean sameScheme = current.scheme() == input.scheme();
    return new HookInput(
        input.scheme(),
        input.secrets() == null && sameScheme ? current.secrets() : input.secrets(),
        input.header(),
        input.encoding(),
        input.prefix(),
        input.deliveryHeader(),
        input.toleranceSeconds(),
        input.verifyToken() == null ? current.verifyToken() : input.verifyToken());
  }
}
