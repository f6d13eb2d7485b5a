/**
 * The contract as its consumers get it, and the page that shows it: files that the build puts
 * beside these classes. Knows HTTP only; a fork keeps it.
 */
@NullMarked
package dev.letterbox.docs;

import org.jspecify.annotations.NullMarked;
