@NullMarked
package dev.letterbox.gateway.runtime;

import org.jspecify.annotations.NullMarked;
