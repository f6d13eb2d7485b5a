package dev.letterbox.endtoend;

import dev.letterbox.endtoend.Api.Answer;
import java.io.IOException;
import java.net.http.HttpRequest;

/** Sends what a test has made, and brings the answer. */
interface Sender {
  Answer send(HttpRequest request) throws IOException, InterruptedException;
}
