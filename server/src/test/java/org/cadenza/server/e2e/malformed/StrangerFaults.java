package org.cadenza.server.e2e.malformed;

import java.util.List;
import java.util.regex.Pattern;

/** A request that has nothing wrong with it but who asks: nothing is his, and he is no admin. */
final class StrangerFaults {

  /** What everybody may look at. */
  private static final Pattern OPEN =
      Pattern.compile("/api/v1/(catalog|downloads|library|scheduler|monitoring/check)/.*");

  private final World world;
  private final String token;

  StrangerFaults(World world, String token) {
    this.world = world;
    this.token = token;
  }

  List<Fault> all() {
    return List.of(this::ofAnother);
  }

  private boolean ofAnother(Draft draft, Dice dice) {
    boolean open =
        OPEN.matcher(draft.operation.path()).matches()
            && (draft.operation.method().equals("GET") || isForAll(draft.operation.path()));
    if (open || draft.operation.variables() == 0 || !draft.headers.containsKey("Authorization")) {
      return false;
    }
    draft.path = world.pathOfSomething(draft.operation, dice);
    draft.headers.put("Authorization", "Bearer " + token);
    draft.spoiled("stranger");
    return true;
  }

  /** Work that any user may order or stop. */
  private static boolean isForAll(String path) {
    return path.startsWith("/api/v1/monitoring/check/")
        || path.startsWith("/api/v1/catalog/refresh/");
  }
}
