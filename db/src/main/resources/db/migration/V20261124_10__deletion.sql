-- Deletion of a ticket with everything that people wrote in it (ADR 0022).

create type support.deletion_reason as enum ('requester', 'asked', 'secret', 'spam', 'test');

-- What stays of a deleted ticket: that there was one. Its number is not given again.
create table support.deleted_ticket (
    ticket_id  uuid primary key,
    number     bigint                  not null unique,
    reason     support.deletion_reason not null,
    deleted_at timestamptz             not null,
    -- Null for its requester, who did it on the private page and has no name here.
    deleted_by uuid references identity.account,
    check ((deleted_by is null) = (reason = 'requester'))
);
grant select, insert on support.deleted_ticket to ${app};
grant delete on support.ticket to ${app};

-- What belongs to a ticket goes with it, and in no other way. Whatever is merged into it or split off it holds it back: where that goes
-- on is decided, not cascaded.
alter table support.message drop constraint message_ticket_id_fkey;
alter table support.message add constraint message_ticket_id_fkey foreign key (ticket_id) references support.ticket on delete cascade;
alter table support.ticket_tag drop constraint ticket_tag_ticket_id_fkey;
alter table support.ticket_tag add constraint ticket_tag_ticket_id_fkey foreign key (ticket_id) references support.ticket on delete cascade;
alter table support.ticket_triage drop constraint ticket_triage_ticket_id_fkey;
alter table support.ticket_triage add constraint ticket_triage_ticket_id_fkey foreign key (ticket_id) references support.ticket on delete cascade;
alter table support.ticket_link drop constraint ticket_link_from_ticket_fkey;
alter table support.ticket_link add constraint ticket_link_from_ticket_fkey foreign key (from_ticket) references support.ticket on delete cascade;
alter table support.ticket_link drop constraint ticket_link_to_ticket_fkey;
alter table support.ticket_link add constraint ticket_link_to_ticket_fkey foreign key (to_ticket) references support.ticket on delete cascade;
alter table support.exclusion drop constraint exclusion_ticket_id_fkey;
alter table support.exclusion add constraint exclusion_ticket_id_fkey foreign key (ticket_id) references support.ticket on delete cascade;
alter table support.last_view drop constraint last_view_ticket_id_fkey;
alter table support.last_view add constraint last_view_ticket_id_fkey foreign key (ticket_id) references support.ticket on delete cascade;
alter table support.merge drop constraint merge_source_fkey;
alter table support.merge add constraint merge_source_fkey foreign key (source) references support.ticket on delete cascade;
alter table support.merge drop constraint merge_target_fkey;
alter table support.merge add constraint merge_target_fkey foreign key (target) references support.ticket on delete cascade;
alter table support.ticket drop constraint ticket_follows_fkey;
alter table support.ticket add constraint ticket_follows_fkey foreign key (follows) references support.ticket on delete set null;
create index merge_of_any_source on support.merge (source);
create index merge_of_target on support.merge (target);
create index last_view_of_ticket on support.last_view (ticket_id);

-- Ids and a decision, no words: the figures made of them stay what they are.
alter table support.ticket_outcome drop constraint ticket_outcome_ticket_id_fkey;
alter table support.ticket_question drop constraint ticket_question_ticket_id_fkey;
grant delete on support.ticket_outcome to ${app};

-- Tags are words, so which were added and taken away stands beside the ticket; the audit trail, which forgets nothing, says that it was.
create table support.tag_change (
    id        bigint generated always as identity primary key,
    ticket_id uuid        not null references support.ticket on delete cascade,
    at        timestamptz not null,
    actor     text        not null,
    added     text[]      not null,
    removed   text[]      not null
);
create index tag_change_of_ticket on support.tag_change (ticket_id, at);
grant select, insert on support.tag_change to ${app};
insert into support.tag_change (ticket_id, at, actor, added, removed)
select ticket.id,
       event.at,
       event.actor,
       string_to_array(coalesce(event.detail ->> 'added', ''), ' '),
       string_to_array(coalesce(event.detail ->> 'removed', ''), ' ')
from platform.audit_event event
join support.ticket on event.subject = 'ticket:' || ticket.id
where event.action = 'ticket.tagged'
order by event.id;
alter table platform.audit_event disable trigger audit_event_is_append_only;
update platform.audit_event set detail = '{}' where action = 'ticket.tagged';
alter table platform.audit_event enable trigger audit_event_is_append_only;

-- The log of the clocks stays, without the one thing in it that somebody wrote: what a ticket waited for. Nothing else can be taken out,
-- and that only of a ticket that is deleted.
create function sla.refuse_change() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE'
        and old.kind = 'paused'
        and new.reason is null
        and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason'
        and exists (select 1 from support.deleted_ticket where ticket_id = old.ticket_id) then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
drop trigger clock_event_is_append_only on sla.clock_event;
create trigger clock_event_is_append_only before update or delete on sla.clock_event
    for each row execute function sla.refuse_change();
grant execute on function sla.refuse_change() to ${app};
grant update (reason) on sla.clock_event to ${app};

grant delete on help.proof, help.confirmed_address to ${app};

create index draft_of_ticket on faq.draft (ticket_id);
create index mention_of_ticket on desk.mention (ticket_id);
