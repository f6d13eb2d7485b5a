/**
 * Lambda's side of a function that runs in a process of its own: the Runtime API that its runtime
 * asks for events, and AWS's Runtime Interface Client in a JVM with the managed runtime's flags. It
 * needs nothing but the JDK and knows neither the gateway nor the template.
 */
@NullMarked
package dev.letterbox.gateway.runtime;

import org.jspecify.annotations.NullMarked;
