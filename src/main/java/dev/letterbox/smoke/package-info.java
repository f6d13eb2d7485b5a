/**
 * Smoke tests: the contract's examples as requests, and what an answer to one has to be. Generated
 * code lists them; whoever runs them says how a request is sent. Knows neither AWS nor the domain.
 */
@NullMarked
package dev.letterbox.smoke;

import org.jspecify.annotations.NullMarked;
