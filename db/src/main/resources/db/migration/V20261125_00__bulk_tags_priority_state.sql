-- Tags, priority and the open state for many tickets at once.
alter type support.bulk_kind add value 'tag';
alter type support.bulk_kind add value 'prioritize';
alter type support.bulk_kind add value 'open';

alter table support.bulk_action
    add column tags_added   text[] not null default '{}',
    add column tags_removed text[] not null default '{}',
    add column priority     support.priority;

alter table support.bulk_action_ticket
    add column priority   support.priority,
    -- Which entry of support.tag_change tells what it did to the tags; null if that is not what it did.
    add column tag_change bigint;
