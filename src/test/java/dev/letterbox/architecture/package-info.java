/** The rules on the project's shape. */
@NullMarked
package dev.letterbox.architecture;

import org.jspecify.annotations.NullMarked;
