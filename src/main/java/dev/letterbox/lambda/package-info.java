/**
 * The functions: Lambda's HTTP API event in, its response out, and the wiring of everything else.
 * The only package that knows Lambda.
 */
@NullMarked
package dev.letterbox.lambda;

import org.jspecify.annotations.NullMarked;
