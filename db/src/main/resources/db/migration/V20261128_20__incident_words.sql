-- In a migration of their own: a new word cannot be used by the one that adds it.
alter type trust.incident_stage add value 'postmortem' before 'unknown';
alter type alarms.kind add value 'incident_silent';
