package org.cadenza.server.e2e.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cadenza.server.e2e.Operation;

/** Makes up malformed requests; the same ones for the same seed. */
final class Generator {

  private final long seed;
  private final List<Operation> operations;
  private final World world;
  private final List<String> tokens;
  private final List<Fault> strangers;

  /**
   * About things that there are.
   *
   * @param tokens of an admin, of a user who has things, and of one who has none
   */
  Generator(long seed, List<Operation> operations, World world, List<String> tokens) {
    this.seed = seed;
    this.operations = operations;
    this.world = world;
    this.tokens = tokens;
    this.strangers = new StrangerFaults(world, tokens.get(2)).all();
  }

  /** The request of a number, which can be made again without those before it. */
  Draft request(int number) {
    Operation operation = operations.get(number % operations.size());
    Dice dice = new Dice(seed * 1_000_003 + number);
    Draft draft = sound(operation, dice);
    boolean harmless = operation.method().equals("GET") && dice.oneIn(6);
    if (dice.oneIn(20)) {
      put(WireFaults.ALL, draft, dice);
    } else if (dice.oneIn(8)) {
      put(strangers, draft, dice);
    }
    while (draft.faults.isEmpty() || !(draft.mustBeRefused() || harmless)) {
      put(dice.pick(List.of(BodyFaults.ALL, AddressFaults.ALL, HeaderFaults.ALL)), draft, dice);
    }
    return draft;
  }

  private static void put(List<Fault> faults, Draft draft, Dice dice) {
    if (draft.raw == null) {
      dice.pick(faults).into(draft, dice);
    }
  }

  /** A request about things that there are, which would be done if it had no fault. */
  private Draft sound(Operation operation, Dice dice) {
    String path =
        dice.oneIn(4) ? pathOfNothing(operation, dice) : world.pathOfSomething(operation, dice);
    Set<String> methods =
        operations.stream()
            .filter(each -> each.path().equals(operation.path()))
            .map(Operation::method)
            .collect(Collectors.toSet());
    String token = tokens.get(dice.below(2));
    Draft draft = new Draft(operation, methods, path, token);
    BodyFaults.fields(draft)
        .properties()
        .forEach(
            field -> {
              if (!dice.oneIn(4)) {
                draft.fields.put(field.getKey(), BadValues.good(field.getValue(), dice));
              }
            });
    return draft;
  }

  private String pathOfNothing(Operation operation, Dice dice) {
    String path = operation.path();
    for (JsonNode parameter : operation.parameters("path")) {
      boolean number = parameter.at("/schema/type").asText().equals("integer");
      String value =
          number ? Integer.toString(1 + dice.below(3)) : new UUID(seed, dice.below(9)).toString();
      path = path.replace("{" + parameter.path("name").asText() + "}", value);
    }
    return path;
  }
}
