/**
 * JSON (RFC 8259) as a stream: tokens, and the reader and writer that generated codecs call. Of
 * Jackson only databind's tree, for free-form values. Only {@code schema} of our packages may be
 * imported here.
 */
@NullMarked
package dev.letterbox.json;

import org.jspecify.annotations.NullMarked;
