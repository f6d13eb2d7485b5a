/** What callers of the API meet. */
@NullMarked
package dev.letterbox.service;

import org.jspecify.annotations.NullMarked;
