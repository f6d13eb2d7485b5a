/**
 * Bodies that are not JSON: forms, multipart forms and text, decoded from the request's one array
 * of octets, and read as typed values by the codecs that read JSON too. A body that cannot be
 * decoded is a {@link dev.letterbox.body.BodyException}. Only {@code json} and {@code schema} of
 * our packages may be imported here.
 *
 * <p>Where clients and standards leave a choice, it is this:
 *
 * <ul>
 *   <li>Lines of a multipart form end with CRLF; LF alone is refused, and named as such.
 *   <li>Preamble and epilogue are ignored, but a preamble with a line that begins with the boundary
 *       is refused. Spaces and tabs may follow a boundary. A line of content that begins with the
 *       boundary and goes on is content.
 *   <li>{@code _charset_} says what the other fields are in, and is no field; a part's own charset
 *       comes first. Without either it is UTF-8, whatever the type of the multipart form says.
 *       Octets that are no text are refused, not replaced.
 *   <li>A part without a file name is a text if it is of {@code text/*} or of no type; else a file.
 *       One that says it is JSON is read as JSON, unless the schema wants a file or, having a file
 *       name, it is in no schema.
 *   <li>{@code filename*} comes before {@code filename}. Of percent signs in names only {@code
 *       %22}, {@code %0D} and {@code %0A} are decoded, which browsers write. A file name with a
 *       control character or a segment {@code ..} is refused; one with a path is kept as it is.
 *   <li>A file input without a chosen file (no name, no content) is absent; a text input without
 *       text is the empty string.
 *   <li>A percent sign in a urlencoded form needs its two digits.
 *   <li>Limits, beyond which it is a 413: {@value dev.letterbox.body.FormDecoder#MOST_FIELDS}
 *       fields, {@value dev.letterbox.body.MultipartDecoder#MOST_PARTS} parts, {@value
 *       dev.letterbox.body.FormDecoder#MOST_NAME_LENGTH} characters of a name, 8 KiB of a part's
 *       header.
 * </ul>
 */
@NullMarked
package dev.letterbox.body;

import org.jspecify.annotations.NullMarked;
