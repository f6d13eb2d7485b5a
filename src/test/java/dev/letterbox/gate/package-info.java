/** What AWS would say of {@code openapi.yaml} and {@code template.yaml}. */
@NullMarked
package dev.letterbox.gate;

import org.jspecify.annotations.NullMarked;
