package org.cadenza.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

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
    maxPoolSize = 32)
@Singleton(name = "Schema")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {

  @Resource(lookup = "java:app/jdbc/Cadenza")
  DataSource database;

  @PostConstruct
  void migrate() {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }
}
