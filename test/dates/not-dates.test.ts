import { check } from "./cases.ts";

check("numbers that are no years", "2016-06-15", [
  ["He lives at 1600 Pennsylvania Avenue and she at 2010 Martin Luther King Drive."],
  ["They were seen in the 1900 block of Elm Street in «2010».", "2010"],
  ["It is case 2012-345; call 0-800-2012-55."],
  ["He scored 1999 runs, as Vision 2030 asks."],
  ["In «2010» Main Street was dark.", "2010"],
]);

check("months and seasons that are names", "2016-06-15", [
  ["One of them, Ray March, stood up, and the owner, Kate March, 58, sat down."],
  ["A second defendant, April Summers, said nothing."],
  ["So said Peter Day of Summer Street Research."],
  ["«Late March» was cold, and in «March» Kate left.", "2016-03", "2016-03"],
  ["He came in «Summer 2011».", "2011-SU"],
]);

check("seasons, years and ages that are of no certain year", "2014-09-12", [
  ["He looks back at «the summer» he turned 17.", "XXXX-SU"],
  ["In «the summer» he turned to painting.", "2014-SU"],
  ["For «seven months» of the year the road is shut.", "P7M"],
  ["Sales rose in «the first seven months» of «the year».", "P7M", "2014"],
  ["In «the late 1990s» a third slept that little; «today» it is nearly half.", "199", "PRESENT_REF"],
]);

check("days that are names or no certain day", "2016-06-15", [
  ["The Bloody Sunday inquiry was told of Super Tuesday."],
  ["On «a recent Tuesday» she was up early.", "XXXX-WXX-2"],
  ["It was on «a Thursday» in «May».", "XXXX-WXX-4", "2016-05"],
  ["It was a «Monday night» that they met.", "2016-06-13TNI"],
  ["He called it a day after a day out."],
  ["One day he will see it."],
  ["It took «one day» of talks.", "P1D"],
  ["Every now and then, and now and again, it rains."],
  ["The third quarter of the game was dull."],
]);

check("weekdays that name or describe", "2016-06-15", [
  ["They called for a Friday of Anger; the Sunday school was shut."],
  ["On «a chilly Sunday» he stood there; «one Saturday» «this spring» she came.", "XXXX-WXX-7", "XXXX-WXX-6", "2016-SP"],
  ["We have waited for this day. To «this day» nothing is known.", "PRESENT_REF"],
  ["It fell on «May 8, 1945». From «this day» on all was well.", "1945-05-08", "1945-05-08"],
]);

check("rates", "2016-06-15", [
  ["It makes one trip «a day» and grew by a third «a year».", "P1D", "P1Y"],
  ["It took one trip and «a day».", "P1D"],
]);

check("wars and other happenings are no dates, whatever their name", "2016-06-15", [
  ["After World War II he moved to Leeds; the First World War had cost him two brothers."],
  ["The Six-Day War, the Thirty Years' War and the Arab Spring are on the syllabus."],
  ["The Prague Spring ended in «August 1968».", "1968-08"],
]);

check("what only sounds like a time", "2021-05-28", [
  ["The two firms sell every second biscuit in the country."],
  ["On a sinking ship «every second» counts.", "PT1S"],
  ["Nothing had been learned from the roof fall of «1998».", "1998"],
  ["He left office in «the fall of 1998».", "1998-FA"],
  ["A delegation came over for «the day» on «Thursday».", "P1D", "2021-05-27"],
]);
