package org.cadenza.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.cadenza.config.Settings;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The database as the settings {@code cadenza.db.*} name it. Servers make it from the {@code
 * DataSourceDefinition}, before MicroProfile Config is there, so it reads the settings without it.
 * It is no XA data source on purpose: one database takes part in our transactions and nothing else,
 * and XA would cost four round trips each.
 */
public class CadenzaDataSource implements DataSource {

  private final MariaDbDataSource database;

  /** Made by the server. */
  public CadenzaDataSource() throws SQLException {
    database = new MariaDbDataSource();
    Settings settings = new Settings();
    database.setUrl(withOptions(settings.get("cadenza.db.url")));
    database.setUser(settings.get("cadenza.db.user"));
    database.setPassword(settings.get("cadenza.db.password"));
  }

  /**
   * Our options for the driver, before those that the address brings itself. Pipelining is off: it
   * writes a whole batch before it reads, and on a Unix socket both sides then wait for ever.
   */
  static String withOptions(String url) {
    String ours =
        "useBulkStmts=true&disablePipeline=true&connectTimeout=5000&socketTimeout=60000"
            // Its variable has different names in MariaDB 10 and 11, which the driver knows.
            + "&transactionIsolation=READ-COMMITTED"
            + "&sessionVariables=sql_mode='STRICT_TRANS_TABLES,NO_ZERO_DATE',"
            + "innodb_lock_wait_timeout=20";
    int query = url.indexOf('?');
    return query < 0
        ? url + "?" + ours
        : url.substring(0, query + 1) + ours + "&" + url.substring(query + 1);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return LastingConnection.by(database::getConnection);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return LastingConnection.by(() -> database.getConnection(user, password));
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return database.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    database.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    database.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return database.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.mariadb.jdbc");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return database.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return database.isWrapperFor(type);
  }

  /** A name for this pool; servers that want a property on every data source set it. */
  public void setDescription(String description) {
    Logger.getLogger(CadenzaDataSource.class.getName()).config(description);
  }
}
