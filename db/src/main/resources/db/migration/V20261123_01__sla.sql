-- The clocks become a feature of their own (ADR 0012). They know a ticket by its id alone: between features, foreign keys lead to
-- accounts and nowhere else.
create schema sla;

alter table support.clock drop constraint clock_ticket_id_fkey;
alter table support.clock_event drop constraint clock_event_ticket_id_fkey;
-- A ticket's log says under which version of the policy it began.
alter table support.ticket drop column policy_version;

alter type support.clock_kind set schema sla;
alter type support.clock_event_kind set schema sla;
alter type support.clock_state set schema sla;
alter table support.clock set schema sla;
alter table support.clock_event set schema sla;
alter table support.sla_policy set schema sla;
alter table sla.sla_policy rename to policy;
alter index sla.sla_policy_pkey rename to policy_pkey;

-- What the application may do with the tables has moved along with them.
grant usage on schema sla to ${app};
