package org.cadenza.events.webhooks.delivery;

/** Threads that do not keep a stopping server alive. */
final class DaemonThread {

  private DaemonThread() {}

  static Thread of(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
