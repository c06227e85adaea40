package org.cadenza.server.e2e.tracklists;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.cadenza.server.e2e.Product;

/** Somebody who listens to a batch over a WebSocket. */
final class Progress implements WebSocket.Listener {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int SECONDS = 60;

  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final CompletableFuture<JsonNode> first = new CompletableFuture<>();
  private final CompletableFuture<Integer> end = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private WebSocket socket;

  private Progress() {}

  /** Connects; nothing is said yet. */
  static Progress of(Product product, String batch) {
    Progress progress = new Progress();
    URI address =
        URI.create("ws://127.0.0.1:" + product.port() + "/api/v1/batch/" + batch + "/progress");
    progress.socket = CLIENT.newWebSocketBuilder().buildAsync(address, progress).join();
    return progress;
  }

  Progress signIn(String token) {
    return say("{\"type\": \"auth\", \"token\": \"" + token + "\"}");
  }

  Progress say(String message) {
    socket.sendText(message, true).join();
    return this;
  }

  /** Waits until something is heard. */
  JsonNode awaitMessage() throws Exception {
    return first.get(SECONDS, TimeUnit.SECONDS);
  }

  /** Waits until the server closes it, and gives its code. */
  int awaitEnd() throws Exception {
    return end.get(SECONDS, TimeUnit.SECONDS);
  }

  /** What was heard. */
  List<JsonNode> messages() {
    return messages;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      try {
        JsonNode message = JSON.readTree(text.toString());
        messages.add(message);
        first.complete(message);
      } catch (JsonProcessingException e) {
        end.completeExceptionally(e);
      }
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    end.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    end.completeExceptionally(failure);
  }
}
