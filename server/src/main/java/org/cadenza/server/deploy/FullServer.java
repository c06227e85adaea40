package org.cadenza.server.deploy;

import java.io.IOException;

/** A server that somebody has unpacked into a folder. */
interface FullServer {

  /** A {@link org.cadenza.server.launch.StartFailure} if it is none that can be deployed to. */
  void check();

  /** Configures it and puts the EAR in. */
  void deploy(Plan plan) throws IOException;

  /** The command that starts it. */
  String start();
}
