package org.cadenza.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * The database and its shape: brings the schema up to date before anything else starts. Beans that
 * use the database at start depend on it by name, {@code Schema}.
 */
@DataSourceDefinition(
    name = "java:app/jdbc/Cadenza",
    className = "org.cadenza.persistence.CadenzaDataSource",
    properties = {
      "description=Cadenza",
      // Known to Payara alone and passed over elsewhere: a connection is tried before it is used.
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=table",
      "fish.payara.validation-table-name=information_schema.CHARACTER_SETS",
      "fish.payara.validate-atmost-once-period-in-seconds=5"
    },
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = Schema.MOST_CONNECTIONS)
@Singleton(name = "Schema")
@Startup
@DependsOn("Threshold")
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {

  static final int MOST_CONNECTIONS = 32;

  private static final Set<String> JOB_REPOSITORY =
      Set.of("JOB_INSTANCE", "JOB_EXECUTION", "STEP_EXECUTION", "PARTITION_EXECUTION");

  private static final Set<MigrationState> LATER =
      Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

  @Resource(lookup = "java:app/jdbc/Cadenza")
  DataSource database;

  @PostConstruct
  void migrate() {
    Flyway flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(database)
            .locations("classpath:db/migration")
            .callbacks(new UnhurriedMigration())
            // Migration begins at 1; a database that holds something else is refused.
            .baselineVersion("0")
            .baselineOnMigrate(holdsOnlyTheServers())
            .load();
    MigrationInfo[] migrations = flyway.info().all();
    refuseNewer(migrations);
    // MariaDB commits each change of a table by itself. Migrations may begin again, so one that was
    // broken off is forgotten.
    if (Arrays.stream(migrations).anyMatch(each -> each.getState() == MigrationState.FAILED)) {
      flyway.repair();
    }
    flyway.migrate();
  }

  /** A later release may have put anything in its rows; this one must not touch them. */
  private static void refuseNewer(MigrationInfo[] migrations) {
    Arrays.stream(migrations)
        .filter(each -> LATER.contains(each.getState()))
        .map(each -> each.getVersion().getVersion())
        .findFirst()
        .ifPresent(
            version -> {
              String reason =
                  "The database is of a newer Cadenza: its tables are of version "
                      + version
                      + ", which this one does not know; nothing was changed";
              // For the launcher: servers tell only that something could not be made.
              System.setProperty("cadenza.start.refused", reason);
              throw new IllegalStateException(reason);
            });
  }

  /** WildFly makes the tables of its job repository before it starts any application. */
  private boolean holdsOnlyTheServers() {
    try (Connection connection = database.getConnection();
        ResultSet tables =
            connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
      while (tables.next()) {
        if (!JOB_REPOSITORY.contains(tables.getString("TABLE_NAME").toUpperCase(Locale.ROOT))) {
          return false;
        }
      }
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be used: " + e.getMessage(), e);
    }
  }
}
