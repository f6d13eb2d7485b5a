/**
 * The local HTTP API: serves {@code openapi.yaml} as API Gateway does and runs the functions of
 * {@code template.yaml}, in this process or from their packages in others, with DynamoDB Local and
 * S3 behind them. It never reaches the function's package.
 *
 * <p>It knows what API Gateway, Lambda and CloudFormation do, and neither the domain nor the
 * functions' code: functions are found by the template, and nothing of {@code http}, {@code body},
 * {@code json}, {@code lambda}, {@code inbox}, {@code store} or the generated packages may be
 * imported here. What is Letterbox's own stands in {@link dev.letterbox.gateway.Demo} and {@link
 * dev.letterbox.gateway.TryPage}.
 */
@NullMarked
package dev.letterbox.gateway;

import org.jspecify.annotations.NullMarked;
