/**
 * The contract's schemas as Java types with their codecs. Generated from {@code openapi.yaml}; only
 * {@code schema} and {@code json} of our packages are imported here.
 */
@NullMarked
package dev.letterbox.generated.model;

import org.jspecify.annotations.NullMarked;
