/**
 * What OpenAPI schemas say of values, apart from where the values come from: typed reading with
 * checks, violations, formats, and the value types that generated records use. The lowest package:
 * nothing of ours may be imported here.
 */
@NullMarked
package dev.letterbox.schema;

import org.jspecify.annotations.NullMarked;
