/** The operations of the contract as they are implemented; knows nothing of AWS's events. */
@NullMarked
package dev.letterbox.service;

import org.jspecify.annotations.NullMarked;
