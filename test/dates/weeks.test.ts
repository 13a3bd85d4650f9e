import { check } from "./cases.ts";

// 10 June 2014 is a Tuesday.
check("weeks told by a day, and days told by weeks", "2014-06-10", [
  ["They last spoke «two Fridays ago».", "2014-05-30"],
  ["«Three Tuesdays ago» it snowed.", "2014-05-20"],
  ["The pact was signed «a week ago Monday».", "2014-06-02"],
  ["He was freed «two weeks ago Tuesday».", "2014-05-27"],
  ["It closed «three weeks ago on Thursday».", "2014-05-22"],
  ["She died «two years ago Thursday».", "2012-06-12"],
  ["The bridge fell «a month ago on Monday».", "2014-05-09"],
  ["The court meets «two weeks from Thursday».", "2014-06-26"],
  ["A vote is due in «the week of June 23».", "2014-W26"],
  ["In «the week of 3 March 2014» prices doubled.", "2014-W10"],
  ["The fair is held «the weekend of June 28».", "2014-W26-WE"],
  ["It rained through «the month of April».", "2014-04"],
  ["The court will hear it on «Monday week».", "2014-06-23"],
  ["The vote is «a week on Thursday».", "2014-06-19"],
  ["It will be shut until «Tuesday week».", "2014-06-17"],
  ["It rained «last weekend».", "2014-W23-WE"],
  ["It rained «the weekend before last».", "2014-W22-WE"],
  ["They last spoke «two weekends ago».", "2014-W22-WE"],
  ["It snowed «four weekends ago»; it will rain «next weekend».", "2014-W20-WE", "2014-W24-WE"],
]);

check("a day told by weeks needs the day of publication", null, [
  ["They last spoke «two Fridays ago».", null],
  ["In «the week of 3 March 2014» prices doubled.", "2014-W10"],
]);

check("weekdays of a month", "2019-05-17", [
  ["They will vote on «the last Sunday of July».", "2019-07-28"],
  ["They will vote on «the first Monday in September».", "2019-09-02"],
  ["They voted on «the second Tuesday of March 2016».", "2016-03-08"],
  ["They voted on «the last Friday of December 2018».", "2018-12-28"],
  ["They met on «the fifth Thursday of January».", "2019-01-31"],
  ["They met on «the fifth Monday of February 2016».", "2016-02-29"],
  ["They met on «the fifth Monday of February».", null],
  ["The fair was held on «the fifth weekend of February 2016».", null],
  ["They voted on «the last Sunday».", "2019-05-12"],
  ["The fair will open on «the first weekend of July».", "2019-W27-WE"],
  ["The fair will close on «the last weekend in August».", "2019-W35-WE"],
  ["The fair was held on «the second weekend of June 2016».", "2016-W23-WE"],
]);

// 16 August 2019 is a Friday.
check("fortnights from a day, and weeks before the last", "2019-08-16", [
  ["The trial is to begin on «Monday fortnight».", "2019-09-02"],
  ["Two of them were buried on «Saturday week last»; the games had ended «the day before».", "2019-08-03", "2019-08-02"],
  ["The ban came at «the end of July». «The following Wednesday», hopes were dashed.", "2019-07", "XXXX-WXX-3"],
]);
