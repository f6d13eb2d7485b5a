/**
 * What generated code calls and is called by: request, response, routes, problems. It knows HTTP
 * (RFC 9110) and problem details (RFC 9457), and neither AWS nor the domain: nothing of {@code
 * lambda}, {@code inbox}, {@code store} or the generated packages may be imported here.
 */
@NullMarked
package dev.letterbox.http;

import org.jspecify.annotations.NullMarked;
