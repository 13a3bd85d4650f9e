import { check } from "./cases.ts";

// 4 May 2026 is a Monday.
check("a weekday joined to another follows it, in the tense of the first", "2026-05-04", [
  ["A walkout has been called for «Thursday» and «Friday».", "2026-05-07", "2026-05-08"],
  ["Pilots have called a stoppage for «Tuesday» or «Wednesday» or «Thursday».", "2026-05-05", "2026-05-06", "2026-05-07"],
  ["The orchestra will play «Saturday» and «Sunday».", "2026-05-09", "2026-05-10"],
  ["It snowed on «Friday» and «Saturday».", "2026-05-01", "2026-05-02"],
  ["The ferry was stuck from «Wednesday» to «Friday evening».", "2026-04-29", "2026-05-01TEV"],
]);

check("a month joined to another follows it, in the tense of the first", "2026-05-15", [
  ["The census was postponed from «March» to «July».", "2026-03", "2026-07"],
  ["The dam was dry in «November» and «January».", "2025-11", "2026-01"],
  ["The festival will run from «December» to «February».", "2026-12", "2027-02"],
  ["Sales usually fall in «June» and «July».", "XXXX-06", "XXXX-07"],
]);

check("what is joined to a date that needs the day of publication needs it, too", null, [
  ["It snowed on «Friday» and «Saturday».", null, null],
  ["The dam was dry in «May» and «June».", null, null],
]);
