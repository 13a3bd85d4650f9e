import { check } from "./cases.ts";

// 4 March 2026 is a Wednesday, 22 March 2013 a Friday.
check("weekdays by tense", "2026-03-04", [
  ["The command announced the mission «Tuesday evening».", "2026-03-03TEV"],
  ["The minister resigned on «Wednesday».", "2026-03-04"],
  ["The minister will resign on «Wednesday».", "2026-03-04"],
  ["Voters go to the polls on «Sunday».", "2026-03-08"],
  ["The court will hear the appeal «Thursday».", "2026-03-05"],
  ["The two leaders are scheduled to meet on «Friday».", "2026-03-06"],
  ["She told reporters on «Friday» that the talks will resume on «Monday».", "2026-02-27", "2026-03-09"],
  ["A vote is expected «Friday».", "2026-03-06"],
  ["«Monday»'s announcement surprised the markets.", "2026-03-02"],
  ["Residents have had no power since «Saturday».", "2026-02-28"],
  ["The storm killed four people «late Tuesday».", "2026-03-03"],
  ["Police found the car «early Wednesday».", "2026-03-04"],
  ["He spoke «Tuesday afternoon» and again on «Wednesday morning».", "2026-03-03TAF", "2026-03-04TMO"],
  ["The strike is due to begin at «6 a.m. Monday».", "2026-03-09T06:00"],
  ["Shares fell «last Friday» and rose again «this Monday».", "2026-02-27", "2026-03-02"],
  ["The bank plans to publish its results «next Thursday».", "2026-03-05"],
  ["The hearing opens «Tuesday» in Quito.", "2026-03-10"],
]);

check("days around the publication date", "2026-03-04", [
  ["«Today», the office declined to comment.", "2026-03-04"],
  ["The ruling came «yesterday».", "2026-03-03"],
  ["«Tomorrow» the delegation leaves.", "2026-03-05"],
  ["The police raided three houses «last night».", "2026-03-03TNI"],
  ["The president will speak «tonight».", "2026-03-04TNI"],
  ["A bus overturned «this morning» near Loja.", "2026-03-04TMO"],
  ["Talks broke down «yesterday afternoon».", "2026-03-03TAF"],
  ["«The day before yesterday» he was in Lima.", "2026-03-02"],
  ["They return «the day after tomorrow».", "2026-03-06"],
]);

check("weeks, months, years and seasons", "2026-03-04", [
  ["Troops returned to the base «this winter».", "2025-WI"],
  ["The department applied the label «last September».", "2025-09"],
  ["The plan was rejected in a referendum held «last November».", "2025-11"],
  ["«Last year», the administration named two gangs.", "2025"],
  ["Sales rose «last month».", "2026-02"],
  ["Officials met «this week».", "2026-W10"],
  ["Inflation slowed «last week» in the poll.", "2026-W09"],
  ["Elections take place «next year».", "2027"],
  ["The fleet sails «next month».", "2026-04"],
  ["Work starts «this month».", "2026-03"],
  ["The park reopens «next summer».", "2026-SU"],
  ["«Last summer» was the hottest on record.", "2025-SU"],
  ["The team trained there «last winter».", "2024-WI"],
  ["Their new album appears «this spring».", "2026-SP"],
  ["He revealed «earlier this week» that a new phase had begun.", "2026-W10"],
  ["The museum will close «later this year».", "2026"],
  ["The budget was cut «late last year».", "2025"],
  ["The law takes effect «early next year».", "2027"],
  ["Schools reopen at «the end of the month».", "2026-03"],
  ["«The weekend» was calm, residents said.", "2026-W09-WE"],
  ["The fair will be held «next weekend».", "2026-W10-WE"],
]);

check("distances from now", "2013-03-22", [
  ["The company was founded «two years ago».", "2011"],
  ["The pair split «three months ago».", "2012-12"],
  ["The ship left port «five days ago».", "2013-03-17"],
  ["The factory closed «two weeks ago».", "2013-W10"],
  ["The war ended «a decade ago».", "200"],
  ["The suit was filed «more than a year ago».", "2012"],
  ["«Several years ago», the site was a landfill.", "PAST_REF"],
  ["The treaty was signed «decades ago».", "PAST_REF"],
  ["Profit was $3 million «a year ago».", "2012"],
  ["The dam gave way «about 30 years ago».", "1983"],
  ["The first stone was laid «nearly two decades ago».", "199"],
  ["A final vote is «two weeks from now».", "2013-W14"],
]);

check("distances from a day that is no longer today", "2013-09-24", [
  ["Troops went in «two years ago next month».", "2011-10"],
  ["The bank failed «five years ago this week».", "2008-W39"],
  ["It was at 70 percent at «this time last year».", "2012"],
  ["Sales rose from «the same period in 2012».", "2012"],
  ["Reform was promised as long ago as «1991».", "1991"],
  ["It will break even by «mid-decade».", "201"],
]);

check("the present and the vague", "2026-03-04", [
  ["The firm «now» employs 300 people.", "PRESENT_REF"],
  ["He «currently» lives abroad.", "PRESENT_REF"],
  ["Its «current» chief declined to speak.", "PRESENT_REF"],
  ["Ties have improved «recently».", "PAST_REF"],
  ["Security has worsened in «recent years».", "PAST_REF"],
  ["In «recent weeks» two ships were seized.", "PAST_REF"],
  ["A decision could come «soon».", "FUTURE_REF"],
  ["The minister did so in «the past», she said.", "PAST_REF"],
  ["There are no plans for «the near future».", "FUTURE_REF"],
  ["Rain is expected in «the coming days».", "FUTURE_REF"],
  ["Call as soon as you can."],
]);

check("the year, as one speaks of it", "2013-10-17", [
  ["We have started «the year» well.", "2013"],
  ["It was the worst day of «the year» for shares.", "2013"],
  ["They go into «the new year» without a coach.", "2014"],
  ["«This time next year» they will be gone.", "2014"],
  ["There was no comment at «this time».", "PRESENT_REF"],
  ["On «Sept. 20» he flew home and fell ill «four or five days later».", "2013-09-20", "2013-09-24"],
  ["She left «two or three years ago».", "2011"],
]);

check("quarters that results are of", "2013-10-17", [
  ["Net income for «the second quarter» ended «July 27» rose 5 percent.", "2013-Q2", "2013-07-27"],
  ["Sales in «the quarter» ended «Aug. 31» fell.", "2013-Q3", "2013-08-31"],
  ["«Third-quarter» growth figures, due on «Friday», may be weak.", "2013-Q3", "2013-10-18"],
  ["Profit fell in «the July-September period».", "2013-Q3"],
  ["The dispute cut growth in «the October-December quarter».", "2013-Q4"],
  ["«Third-quarter» profit rose to $5 million from $4 million in «the same period last year».", "2013-Q3", "2012-Q3"],
  ["Fires burned twice as much as in «the same period last year».", "2012"],
]);

check("the new year is the one that has begun, once it has", "2014-01-20", [
  ["Prices have risen since «the new year».", "2014"],
  ["They start «the new year» without a coach.", "2014"],
]);

check("the end of a year or a week is that of the one spoken of", "2026-03-04", [
  ["At «year's end», debt stood at 40 million.", "2025"],
  ["The plant will close at «year's end».", "2026"],
  ["Debt must be paid by «year's end».", "2026"],
  ["The road should be open by «week's end».", "2026-W10"],
]);
