-- What was done to many tickets at once, and how each of them stood before, so that it can be taken back for a while.
create type support.bulk_kind as enum ('assign', 'unassign', 'resolve');

create table support.bulk_action (
    id        uuid primary key           default uuidv7(),
    kind      support.bulk_kind not null,
    assignee  uuid references identity.account,
    actor     uuid              not null references identity.account,
    begun_at  timestamptz       not null,
    undone_at timestamptz,
    check ((assignee is not null) = (kind = 'assign'))
);
create index bulk_action_begun on support.bulk_action (begun_at);

create table support.bulk_action_ticket (
    action_id      uuid                 not null references support.bulk_action on delete cascade,
    ticket_id      uuid                 not null references support.ticket on delete cascade,
    -- As which version the action left it: a later one has been changed by somebody since.
    version        bigint               not null,
    assignee       uuid,
    state          support.ticket_state not null,
    wake_at        timestamptz,
    waiting_reason text,
    primary key (action_id, ticket_id)
);
create index bulk_action_of_ticket on support.bulk_action_ticket (ticket_id);

grant select, insert, update, delete on support.bulk_action, support.bulk_action_ticket to ${app};
