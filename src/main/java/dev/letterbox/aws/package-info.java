/**
 * What clients of AWS's services have in common, whichever they are. Knows nothing else of ours.
 */
@NullMarked
package dev.letterbox.aws;

import org.jspecify.annotations.NullMarked;
