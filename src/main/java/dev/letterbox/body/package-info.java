/**
 * Bodies that are not JSON: forms, multipart forms and text, decoded from the request's one array
 * of octets, and read as typed values by the codecs that read JSON too. A body that cannot be
 * decoded is a {@link dev.letterbox.body.BodyException}. Only {@code json} and {@code schema} of
 * our packages may be imported here.
 */
@NullMarked
package dev.letterbox.body;

import org.jspecify.annotations.NullMarked;
