-- Answers are searched in memory (ADR 0045); what is left serves the list of maintainers.
drop index faq.revision_bigrams;
alter table faq.revision
    drop column searchable,
    drop column bigrams,
    drop column searchable_summary;
