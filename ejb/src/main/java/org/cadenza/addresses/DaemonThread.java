package org.cadenza.addresses;

/** Threads that do not keep a stopping server alive. */
public final class DaemonThread {

  private DaemonThread() {}

  /** One that runs the task, not yet started. */
  public static Thread of(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
