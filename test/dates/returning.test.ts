import { check } from "./cases.ts";

check("months and seasons that return are of no one year", "2013-08-22", [
  ["Demand is usually weak in «August».", "XXXX-08"],
  ["The crossing is typically made between «May» and «October».", "XXXX-05", "XXXX-10"],
  ["Interest is paid «twice a year», in «January» and «July».", "P1Y", "XXXX-01", "XXXX-07"],
  ["It is held «each year» on «April 30», but will move to «April 27».", "P1Y", "XXXX-04-30", "2014-04-27"],
  ["They usually marry in «the summer».", "XXXX-SU"],
  ["It normally opens at «9 a.m.»", "T09:00"],
  ["Usually he is early. In «May» he was late.", "2013-05"],
  ["They earn $40,000 «a year» in «May».", "P1Y", "2013-05"],
  ["The «annual» fair was in «June».", "P1Y", "2013-06"],
]);

check("in Spanish too", "2013-08-22", [["Las lluvias suelen llegar en «octubre».", "XXXX-10"]], "es");
