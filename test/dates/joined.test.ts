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

check("days of one month, and days joined to others, are of the year of the first", "2026-05-04", [
  ["The judge set sentencing for «June 3» and «4».", "2026-06-03", "2026-06-04"],
  ["The teachers called strikes for «May 12» and «June 3».", "2026-05-12", "2026-06-03"],
  ["Screenings are planned for «June 3», «4» and «5».", "2026-06-03", "2026-06-04", "2026-06-05"],
  ["Screenings were held on «June 3», «4», «5», and «6, 2024».", "2024-06-03", "2024-06-04", "2024-06-05", "2024-06-06"],
  ["The judge set sentencing for «3», «4» and «5 June».", "2026-06-03", "2026-06-04", "2026-06-05"],
  ["The mill burned on «July 30» and «31».", "2025-07-30", "2025-07-31"],
  ["The pass will be shut from «28 December» to «3 January».", "2026-12-28", "2027-01-03"],
  ["The lake froze between «December 20» and «January 9».", "2025-12-20", "2026-01-09"],
  ["The fair is held on «Saturday, June 6» and «Sunday, June 7».", "2026-06-06", "2026-06-07"],
  ["It was shut in «the week of July 3» to «9».", "2025-W27", "2025-07-09"],
]);

check("a number behind a date may count something", "2026-05-04", [
  ["On «June 3», 4 people drowned.", "2025-06-03"],
  ["Fighting broke out on «April 3» and 12 people were killed.", "2026-04-03"],
  ["On «April 3», 12 and 14 people drowned.", "2026-04-03"],
  ["On «April 3», 12 and 14 sailors were lost.", "2026-04-03"],
  ["On «April 3», 4 and 5 million viewers tuned in.", "2026-04-03"],
  ["On «April 3» and 4 million viewers tuned in.", "2026-04-03"],
  ["On «April 3», 12 and 14 drowned.", "2026-04-03"],
  ["Trains on «April 3», «4» and «5» stopped; those on «April 7», «8» and «9» did not.", "2026-04-03", "2026-04-04", "2026-04-05", "2026-04-07", "2026-04-08", "2026-04-09"],
  ["The hall was shut on «April 3», «4» and «5» for repairs.", "2026-04-03", "2026-04-04", "2026-04-05"],
  ["A fire on «April 3» and 12 injured men were in the news.", "2026-04-03"],
]);

check("what is joined to a date that needs the day of publication needs it, too", null, [
  ["It snowed on «Friday» and «Saturday».", null, null],
  ["The dam was dry in «May» and «June».", null, null],
]);

check("a year behind the second of two dates is that of the first, too", "2026-05-15", [
  ["The pass was shut from «June» to «August last year».", "2025-06", "2025-08"],
  ["From «June 3» to «June 9 last year» the pass was shut.", "2025-06-03", "2025-06-09"],
  ["The pass was shut on «June 3» and «9 last year».", "2025-06-03", "2025-06-09"],
  ["The pass will be shut from «January» to «March next year».", "2027-01", "2027-03"],
  ["The pass was shut from «December» to «February last year».", "2024-12", "2025-02"],
  ["The pass was shut between «November» and «March this year».", "2025-11", "2026-03"],
  ["She was born in «1948». From «June» to «August of that year» it rained.", "1948", "1948-06", "1948-08"],
  ["The pass was shut in «March», and it rained in «August last year».", "2026-03", "2025-08"],
]);

check("a week behind the second of two weekdays is that of the first, too", "2026-05-15", [
  ["The pass was shut from «Monday» to «Wednesday last week».", "2026-05-04", "2026-05-06"],
  ["The pass was shut from «Saturday» to «Tuesday last week».", "2026-05-02", "2026-05-05"],
  ["The pass will be shut from «Friday» until «Monday next week».", "2026-05-15", "2026-05-18"],
  ["The pass was shut from «Monday» to «Monday last week».", "2026-04-27", "2026-05-04"],
  ["The pass will be shut on «Monday» and «Tuesday of next week».", "2026-05-18", "2026-05-19"],
]);

check(
  "Spanish dates joined to others",
  "2026-05-15",
  [
    ["El censo se aplazó de «marzo» a «julio».", "2026-03", "2026-07"],
    ["Nevó desde «el 28 de diciembre» hasta «el 3 de enero».", "2025-12-28", "2026-01-03"],
    ["Nevó «el lunes» y «el martes».", "2026-05-11", "2026-05-12"],
    ["Llovió de «diciembre» a «febrero del año pasado».", "2024-12", "2025-02"],
  ],
  "es",
);
