/**
 * The contract's operations: interfaces to implement, requests, responses and routes. Generated
 * from {@code openapi.yaml}; only {@code http}, {@code json}, {@code schema} and the generated
 * models of our packages are imported here.
 */
@NullMarked
package dev.letterbox.generated.api;

import org.jspecify.annotations.NullMarked;
