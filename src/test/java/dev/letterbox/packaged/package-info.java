/** The function as it is deployed: {@code target/letterbox.zip}. Runs after packaging. */
@NullMarked
package dev.letterbox.packaged;

import org.jspecify.annotations.NullMarked;
