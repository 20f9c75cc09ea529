package dev.trustdesk.portal.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.trustdesk.portal.platform.DatabaseAccess;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets one cached application context serve many test classes, each on a database of its own. */
public class SwitchableDataSource extends DelegatingDataSource implements AutoCloseable {

    public SwitchableDataSource() {
        super(pool(TestDatabase.fresh()));
    }

    /** Moves to a fresh database. Connections to the old one die, as they would with a restarted server. */
    public void freshDatabase() {
        freshDatabase(() -> {});
    }

    /** @param moved is run when the fresh one is in use, before connections to the old one die */
    void freshDatabase(Runnable moved) {
        var before = (HikariDataSource) getTargetDataSource();
        setTargetDataSource(pool(TestDatabase.fresh()));
        moved.run();
        before.close();
    }

    @Override
    public void close() {
        ((HikariDataSource) getTargetDataSource()).close();
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        var config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.app());
        config.setPassword(access.appPassword());
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
