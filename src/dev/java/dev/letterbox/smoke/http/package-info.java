/** Smoke tests by HTTP, from outside: what {@code mvn -Psmoke} runs. Never in the function. */
@NullMarked
package dev.letterbox.smoke.http;

import org.jspecify.annotations.NullMarked;
