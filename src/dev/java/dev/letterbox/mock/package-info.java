/**
 * The API before there is code: a function whose answers are the contract's examples. Generated
 * code reads the requests; nothing of the domain comes in here, and none of it is ever deployed.
 */
@NullMarked
package dev.letterbox.mock;

import org.jspecify.annotations.NullMarked;
