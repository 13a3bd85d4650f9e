import { check } from "./cases.ts";

// 12 September 2014 is a Friday.
check("hours told by their place alone", "2014-09-12", [
  ["She was up at «5», at a depot by «6:15» and at a school by «nine».", "T05:00", "2014-09-12T06:15", "2014-09-12T09:00"],
  ["It is open «daily» from «10» to «5», and until «9» on «Fridays».", "P1D", "T10:00", "T17:00", "T21:00", "XXXX-WXX-5"],
  ["On «Thursday» the train arrived at «11».", "2014-09-11", "2014-09-11T11:00"],
  ["The council sat until «10» on «Friday».", "2014-09-12T10:00", "2014-09-12"],
  ["He came home at «two in the morning».", "T02:00"],
  ["The guests left at «about 4 in the afternoon».", "T16:00"],
  ["Doors open at «7».", "T07:00"],
  ["The counter is open from «8» to «noon».", "T08:00", "2014-09-12T12:00"],
  ["The clinic opens at «8 a.m.», but by «7» the line is out the door.", "2014-09-12T08:00", "2014-09-12T07:00"],
]);

check("numbers that are no hours", "2014-09-12", [
  ["She wrote her first story at 8 and married at 12."],
  ["The shares closed at 12 and opened at 11."],
  ["Bids start at 5 and prices open at 9."],
  ["The jury was cut from 10 to 5."],
  ["They led by 7 and won by nine."],
  ["The rate fell from 5 to 3 in «May».", "2014-05"],
  ["Unemployment stood at 9 on «Friday».", "2014-09-12"],
  ["It begins at 5 percent and opens at 3 sites."],
]);

// 2 March 2026 is a Monday.
check("a night goes on into the day that follows", "2026-03-02", [
  ["The match began «Saturday night» and ended at «12:51 a.m.», in the rain.", "2026-02-28TNI", "2026-03-01T00:51"],
  ["The shell fell on «Friday evening»; at «3 a.m.» the fire was out.", "2026-02-27TEV", "2026-02-28T03:00"],
  ["It sank on «Friday night», and by «11 p.m.» all were ashore.", "2026-02-27TNI", "2026-02-27T23:00"],
  ["The storm will land «Wednesday», the center said in its «5 a.m.» advisory.", "2026-03-04", "2026-03-02T05:00"],
]);

check("a part of a day has its year behind the day", "2026-03-02", [
  ["He was found on «the evening of 12 June last year».", "2025-06-12TEV"],
]);

check("a programme's name is no day, and its hour is a length", "2026-03-02", [
  ["She told the BBC's Today programme so."],
  ["He was silent for «the last hour».", "PT1H"],
  ["Nothing will change before «then»: the vote is in «2028».", "FUTURE_REF", "2028"],
]);

check("hours that no clock shows", "2026-03-02", [
  ["It ended at 24:30."],
  ["It ended at «24:00».", "2026-03-02T24:00"],
  ["They met at 2430 GMT, and again at «2330 GMT».", "2026-03-02T23:30"],
  ["The log of «2026-03-01T10:00» was filed with that of «2026-03-01T25:99».", "2026-03-01T10:00", "2026-03-01"],
]);

check(
  "hours in Spanish figures",
  "2026-03-02",
  [
    ["El registro es de «2026-03-01T10:00».", "2026-03-01T10:00"],
    ["Cerró a las 24:30 y abrió a «las 8:30».", "2026-03-02T08:30"],
    ["Llegó a «las 12 a.m.».", "2026-03-02T00:00"],
  ],
  "es",
);

check("hours with a point", "2020-09-12", [
  ["The picture reached the ground at «21.14» on «Friday».", "2020-09-11T21:14", "2020-09-11"],
  ["It closed at 21.14 on the exchange."],
  ["He woke in «the middle of the night».", "2020-09-12TNI"],
]);
