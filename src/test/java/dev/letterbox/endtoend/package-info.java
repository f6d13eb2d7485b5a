/** The whole, over HTTP: the local API, the functions, DynamoDB Local through the real SDK. */
@NullMarked
package dev.letterbox.endtoend;

import org.jspecify.annotations.NullMarked;
