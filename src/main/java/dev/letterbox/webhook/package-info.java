/**
 * Who sent a webhook: signatures over the raw octets of its body, by the schemes that senders use.
 * It knows neither AWS nor forms nor HTTP's other parts: of ours, at most {@code schema} may be
 * imported here. Nothing of it is loaded for a form that asks for no signature.
 */
@NullMarked
package dev.letterbox.webhook;

import org.jspecify.annotations.NullMarked;
