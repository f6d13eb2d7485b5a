/**
 * The gate in front of a deployment: what API Gateway, SAM and CloudFormation would refuse, drop
 * silently or misread in {@code openapi.yaml} and {@code template.yaml}, found without them.
 *
 * <p>{@link dev.letterbox.gate.ContractGate} holds the project's own two files; each rule has a
 * file of its name under {@code src/test/resources/gate}: what it catches, and what it lets
 * through. A rule is about what AWS does. What only this project wants does not come in here.
 */
@NullMarked
package dev.letterbox.gate;

import org.jspecify.annotations.NullMarked;
