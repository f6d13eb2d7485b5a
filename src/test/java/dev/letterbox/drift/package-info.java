/** What counts as drift, and what does not. */
@NullMarked
package dev.letterbox.drift;

import org.jspecify.annotations.NullMarked;
