/** Generated codecs against the contract itself, with databind as a second opinion. */
@NullMarked
package dev.letterbox.generated;

import org.jspecify.annotations.NullMarked;
