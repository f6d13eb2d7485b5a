/**
 * What a change of the contract means for those who call the API: compares it with what was
 * released, as consumers see it. Extensions, descriptions, examples, and what is internal do not
 * count.
 *
 * <p>Knows documents only; nothing of the function is imported here.
 */
@NullMarked
package dev.letterbox.versions;

import org.jspecify.annotations.NullMarked;
