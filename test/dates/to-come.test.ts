import { check } from "./cases.ts";

// 15 May 2026 is a Friday.
check("what has happened hangs on no day to come", "2026-05-15", [
  ["The library stays shut to at least «next Wednesday». The mayor had said so «last week» to the people who had gathered «the night before».", "2026-05-20", "2026-W19", "2026-05-14TNI"],
  ["The library will shut on «June 9». As in «2007», it flooded «the following day».", "2026-06-09", "2007", "XXXX-XX-XX"],
  ["The council meets on «June 9». Its clerk had left «the Friday before».", "2026-06-09", "2026-05-08"],
  ["The council will meet on «June 9». Its clerk left on «the following Monday».", "2026-06-09", "XXXX-WXX-1"],
  ["The council will meet on «June 9», and it will vote «the following Monday».", "2026-06-09", "2026-06-15"],
]);

check("nor, in an undated article, on one that is told as coming", null, [
  ["The hearing will open on «June 9, 2026». Divers found the boat «the next day».", "2026-06-09", "XXXX-XX-XX"],
  ["The hearing will open on «June 9, 2026». Divers found the boat «a day earlier».", "2026-06-09", null],
  ["The hearing will open on «June 9, 2026». Divers left «the Friday before».", "2026-06-09", null],
  ["The hearing will open on «June 9, 2026». The road was shut at «6 p.m.», and has been since «then».", "2026-06-09", null, "PAST_REF"],
  ["The hearing will open on «June 9, 2026», at «10 a.m.». Witnesses will speak «the next day».", "2026-06-09", "2026-06-09T10:00", "2026-06-10"],
  ["The hearing opened on «June 9, 2026». Divers found the boat «the next day».", "2026-06-09", "2026-06-10"],
]);
