/**
 * Makes an OpenAPI document that consumers know deployable: puts API Gateway's extensions into its
 * text, and leaves the rest of it, comments and order too, as it was.
 *
 * <p>Knows documents only; nothing of the function is imported here.
 */
@NullMarked
package dev.letterbox.importing;

import org.jspecify.annotations.NullMarked;
