/** What the build does with a contract before and after the generator. */
@NullMarked
package dev.letterbox.codegen;

import org.jspecify.annotations.NullMarked;
