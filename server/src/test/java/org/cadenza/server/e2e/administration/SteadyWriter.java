package org.cadenza.server.e2e.administration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cadenza.server.e2e.Api;

/**
 * Makes schedules and webhooks, and removes them again, one after the other and as fast as it goes;
 * and remembers what there was after each step.
 */
final class SteadyWriter implements AutoCloseable {

  private static final int KEPT = 4;
  private static final String SCHEDULES = "/api/v1/scheduler/schedules";
  private static final String WEBHOOKS = "/api/v1/webhooks";

  private record Thing(String name, String path) {}

  private final Api api;
  private final String name;
  private final Deque<Thing> schedules = new ArrayDeque<>();
  private final Deque<Thing> webhooks = new ArrayDeque<>();
  private final List<Set<String>> states = new CopyOnWriteArrayList<>(List.of(Set.of()));
  private final Thread thread = new Thread(this::write);
  private volatile boolean enough;
  private volatile AssertionError failure;

  private SteadyWriter(Api api, String name) {
    this.api = api;
    this.name = name;
  }

  /**
   * Begins.
   *
   * @param name with which the names of all that it makes begin
   */
  static SteadyWriter start(Api api, String name) {
    SteadyWriter writer = new SteadyWriter(api, name);
    writer.thread.start();
    return writer;
  }

  private void write() {
    try {
      for (int step = 0; !enough; step++) {
        step(step);
        Set<String> state = new TreeSet<>();
        schedules.forEach(thing -> state.add(thing.name()));
        webhooks.forEach(thing -> state.add(thing.name()));
        states.add(state);
      }
    } catch (AssertionError e) {
      failure = e;
    }
  }

  private void step(int number) {
    boolean isSchedule = number % 2 == 0;
    Deque<Thing> things = isSchedule ? schedules : webhooks;
    if (things.size() > KEPT) {
      api.delete(things.remove().path()).expect(200);
    } else if (isSchedule) {
      String made = name + number;
      Map<String, Object> order =
          Map.of("name", made, "type", "catalog_refresh", "cron_expr", "0 0 29 2 *");
      long id = api.post(SCHEDULES, order).expect(201).number("/schedule_id");
      schedules.add(new Thing(made, SCHEDULES + "/" + id));
    } else {
      String made = "http://127.0.0.1:9/" + name + number;
      Map<String, Object> order = Map.of("url", made, "events", List.of("system_error"));
      long id = api.post(WEBHOOKS, order).expect(201).number("/webhook_id");
      webhooks.add(new Thing(made, WEBHOOKS + "/" + id));
    }
  }

  /** How many steps it has done. */
  int steps() {
    return states.size() - 1;
  }

  /** What of its things a server has. */
  Set<String> found(Api server) {
    List<String> all =
        new ArrayList<>(server.get(SCHEDULES, "page_size", 100).all("/schedules", "name"));
    all.addAll(server.get(WEBHOOKS).all("/webhooks", "url"));
    Set<String> mine = new TreeSet<>();
    all.stream()
        .filter(each -> each.startsWith(name) || each.startsWith("http://127.0.0.1:9/" + name))
        .forEach(mine::add);
    return mine;
  }

  /** Whether there was just this at some moment after so many steps. */
  boolean had(Set<String> things, int steps) {
    return states.subList(steps, states.size()).contains(things);
  }

  /** Stops after the step that it is at. */
  @Override
  public void close() {
    enough = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    if (failure != null) {
      throw failure;
    }
  }
}
