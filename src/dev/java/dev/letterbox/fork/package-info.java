/**
 * Makes a project of its own from this one, for another API: takes what is not Letterbox's domain,
 * under another name. {@code src/fork} says what is not taken, and has what is there instead.
 *
 * <p>Knows files only; nothing of the function is imported here.
 */
@NullMarked
package dev.letterbox.fork;

import org.jspecify.annotations.NullMarked;
