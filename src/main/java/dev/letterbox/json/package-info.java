/**
 * JSON (RFC 8259) as a stream: the reader and writer that generated codecs call, on jackson-core.
 * Only {@code schema} of our packages may be imported here.
 */
@NullMarked
package dev.letterbox.json;

import org.jspecify.annotations.NullMarked;
