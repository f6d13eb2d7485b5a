/** What is generated from the hostile contract, {@code src/test/codegen/awkward.yaml}, at work. */
@NullMarked
package dev.letterbox.awkward;

import org.jspecify.annotations.NullMarked;
