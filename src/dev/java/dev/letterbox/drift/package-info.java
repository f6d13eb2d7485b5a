/**
 * Drift: what API Gateway runs, as {@code aws apigatewayv2 export-api} tells it, beside what {@code
 * openapi.yaml} and {@code template.yaml} say.
 *
 * <p>Knows documents only: nothing here calls AWS, and nothing of the function is imported.
 */
@NullMarked
package dev.letterbox.drift;

import org.jspecify.annotations.NullMarked;
