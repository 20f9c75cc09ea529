package dev.trustdesk.portal.help;

import dev.trustdesk.portal.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Looks through every column of every table, as the owner of the database. */
final class TableScan {

    private final String url;

    TableScan(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            this.url = connection.getMetaData().getURL();
        }
    }

    /** Tables in which any column of any row holds the word, in whatever type: bytes are looked through, too. */
    SortedSet<String> tablesWith(String word) throws SQLException {
        var found = new TreeSet<String>();
        var bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        try (var connection = TestDatabase.asOwner(url)) {
            for (var table : texts(connection, """
                    select schemaname || '.' || tablename from pg_tables
                    where schemaname not in ('pg_catalog', 'information_schema')""")) {
                try (var query = connection.prepareStatement(
                        "select exists (select 1 from " + table + " r where r::text ilike ? or r::text ilike ?)")) {
                    query.setString(1, "%" + word + "%");
                    query.setString(2, "%" + bytes + "%");
                    try (var rows = query.executeQuery()) {
                        rows.next();
                        if (rows.getBoolean(1)) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Tables that name tickets: by a column called so, or by a foreign key to a ticket. */
    SortedSet<String> tablesOfTickets() throws SQLException {
        try (var connection = TestDatabase.asOwner(url)) {
            return new TreeSet<>(texts(connection, """
                    select c.table_schema || '.' || c.table_name from information_schema.columns c
                    join information_schema.tables t using (table_schema, table_name)
                    where t.table_type = 'BASE TABLE' and c.column_name like '%ticket%'
                        and c.table_schema not in ('pg_catalog', 'information_schema')
                    union
                    select n.nspname || '.' || r.relname from pg_constraint k
                    join pg_class r on r.oid = k.conrelid
                    join pg_namespace n on n.oid = r.relnamespace
                    where k.contype = 'f' and k.confrelid = 'support.ticket'::regclass"""));
        }
    }

    /** Columns of a table that can hold what somebody wrote, or bytes. */
    List<String> wordyColumns(String table) throws SQLException {
        try (var connection = TestDatabase.asOwner(url)) {
            return texts(connection, """
                    select column_name from information_schema.columns
                    where table_schema || '.' || table_name = '%s'
                        and (data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'bytea', 'tsvector', 'xml')
                            or domain_name is not null)
                    order by column_name""".formatted(table));
        }
    }

    /** Foreign keys to a ticket that neither let go nor go along when it is deleted. */
    List<String> holdingBack() throws SQLException {
        try (var connection = TestDatabase.asOwner(url)) {
            return texts(connection, """
                    select conname from pg_constraint
                    where contype = 'f' and confrelid = 'support.ticket'::regclass and confdeltype not in ('c', 'n')
                    order by conname""");
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
