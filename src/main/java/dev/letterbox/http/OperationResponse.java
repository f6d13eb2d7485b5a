package dev.letterbox.http;

/**
 * What an operation answers: one of the records that its contract declares. Generated records
 * implement it.
 */
public interface OperationResponse {
  /** The response as it goes out. */
  HttpResponse encode();
}
