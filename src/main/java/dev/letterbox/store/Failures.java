package dev.letterbox.store;

import dev.letterbox.http.ProblemException;
import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Tells what a caller may try again from what is our bug. */
final class Failures {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private Failures() {}

  /**
   * What to throw instead: a 503 when DynamoDB or S3 throttles, fails or can't be reached in time,
   * after the SDK's own retries; otherwise the failure itself. After a time-out nobody knows
   * whether something was written; who repeats with an idempotency key writes it once.
   */
  static RuntimeException translated(SdkException failure) {
    return isPassing(failure) ? unavailable(failure) : failure;
  }

  static ProblemException unavailable(Throwable cause) {
    return ProblemException.unavailable(RETRY_AFTER, cause);
  }

  /** Whether the condition of the transaction's item at this index did not hold. */
  static boolean conditionFailed(TransactionCanceledException e, int index) {
    return "ConditionalCheckFailed".equals(e.cancellationReasons().get(index).code());
  }

  static boolean anyConditionFailed(TransactionCanceledException e) {
    for (CancellationReason reason : e.cancellationReasons()) {
      if ("ConditionalCheckFailed".equals(reason.code())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the transaction met another one or a busy partition: worth another try, soon. */
  static boolean isContended(TransactionCanceledException e) {
    boolean contended = false;
    for (CancellationReason reason : e.cancellationReasons()) {
      String code = reason.code();
      if ("TransactionConflict".equals(code)
          || "ThrottlingError".equals(code)
          || "ProvisionedThroughputExceeded".equals(code)) {
        contended = true;
      } else if (code != null && !"None".equals(code) && !"ConditionalCheckFailed".equals(code)) {
        return false;
      }
    }
    return contended;
  }

  private static boolean isPassing(SdkException failure) {
    if (failure instanceof TransactionCanceledException e) {
      return isContended(e);
    }
    if (failure instanceof AwsServiceException e) {
      return e.isThrottlingException()
          || e.statusCode() >= 500
          || e instanceof TransactionInProgressException
          || e instanceof TransactionConflictException;
    }
    return failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException
        || (failure instanceof SdkClientException && isCausedByInputOutput(failure));
  }

  private static boolean isCausedByInputOutput(Throwable failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
