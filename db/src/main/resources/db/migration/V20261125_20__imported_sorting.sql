-- How an imported ticket was sorted where it comes from, as far as it means something here.
alter table transfer.staged_ticket
    add assignee uuid references identity.account,
    add priority text   not null default 'NORMAL',
    add tags     text[] not null default '{}';

-- Words of a file that mean nothing here, and in how many of its tickets they stand: what the dry run says is not taken over.
create table transfer.import_remark (
    import_id uuid not null references transfer.import_run on delete cascade,
    kind      text not null,
    word      text not null,
    times     int  not null,
    primary key (import_id, kind, word)
);
grant select, insert, delete on transfer.import_remark to ${app};
