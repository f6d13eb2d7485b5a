/**
 * The domain: forms and what they receive, as implementations of the generated interfaces. It knows
 * nothing of Lambda's events: {@code lambda} and the AWS libraries may not be imported here.
 */
@NullMarked
package dev.letterbox.inbox;

import org.jspecify.annotations.NullMarked;
