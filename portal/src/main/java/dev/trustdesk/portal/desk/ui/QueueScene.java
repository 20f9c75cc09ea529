package dev.trustdesk.portal.desk.ui;

import dev.trustdesk.portal.support.QueueFilter;
import dev.trustdesk.portal.support.QueueSort;
import dev.trustdesk.portal.support.QueueView;
import java.util.Set;

/** What of the queue stands in its address: which tickets, in which order, and what is said of them. */
record QueueScene(QueueFilter filter, QueueSort sort, Set<QueueColumn> columns) {
    QueueScene {
        columns = Set.copyOf(columns);
    }

    static QueueScene of(QueueView view) {
        return new QueueScene(QueueFilter.of(view), QueueSort.DUE, QueueColumn.USUAL);
    }

    QueueScene with(QueueFilter other) {
        return new QueueScene(other, sort, columns);
    }

    QueueScene with(QueueSort other) {
        return new QueueScene(filter, other, columns);
    }

    QueueScene with(Set<QueueColumn> others) {
        return new QueueScene(filter, sort, others);
    }
}
