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
