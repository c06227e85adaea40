package org.cadenza.web.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.cadenza.identity.Caller;
import org.cadenza.identity.SignIn;
import org.cadenza.identity.keys.KeyHolders;

/** What all streams work with. */
@ApplicationScoped
public class StreamWork {

  private static final System.Logger LOG = System.getLogger(StreamWork.class.getName());

  @Resource ManagedExecutorService executor;
  @Resource ManagedThreadFactory threads;
  @Inject SignIn signIn;
  @Inject KeyHolders keyHolders;

  /** Writes what is told, a piece at a time. */
  public Executor writing() {
    return executor;
  }

  /** Does something that may take long, on a thread of its own. */
  public void apart(Runnable task) {
    try {
      threads.newThread(task).start();
    } catch (IllegalStateException e) {
      // There are no more threads where the application stops; the server closes what is open.
      LOG.log(System.Logger.Level.DEBUG, "A stream is left to the server", e);
    }
  }

  /** Who has this credential, be it a token or a key; empty if it is no good. */
  public Optional<Caller> callerOf(String credential) {
    return KeyHolders.isKey(credential)
        ? keyHolders.callerOf(credential)
        : signIn.callerOf(credential);
  }

  /** Whether a caller's credential is good still, and allows as much. */
  public boolean isStillGood(Caller caller) {
    return caller.keyId() == null ? signIn.isStillGood(caller) : keyHolders.isStillGood(caller);
  }
}
