-- Two of the first answers said that they were changed on a day that was still to come.
update desk.canned_answer
   set changed_at = '2026-11-23T00:00:00Z'
 where changed_by = 'system:first-answers' and changed_at = '2026-11-24T00:00:00Z';
