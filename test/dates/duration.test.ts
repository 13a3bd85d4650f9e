import { check } from "./cases.ts";

check("lengths of time", "2013-03-22", [
  ["The siege lasted «three weeks».", "P3W"],
  ["He served «two and a half years» in prison.", "P2.5Y"],
  ["A «30-second» video was shown.", "PT30S"],
  ["A «two-day» visit ended.", "P2D"],
  ["The «24-hour» deadline passed.", "PT24H"],
  ["A «25-year-old» man was arrested.", "P25Y"],
  ["She is «90 years old».", "P90Y"],
  ["They waited «more than three hours».", "PT3H"],
  ["The tank holds fuel for «less than 60 days».", "P60D"],
  ["The feud went on for «nearly two decades».", "P2DE"],
  ["It takes «about a year» to build.", "P1Y"],
  ["«At least 18 months» of work remain.", "P18M"],
  ["He has been ill for «several months».", "PXM"],
  ["It stood empty for «years».", "PXY"],
  ["They talked for «a few days».", "PXD"],
  ["Over «the past two years» prices doubled.", "P2Y"],
  ["Output fell in «the last three months».", "P3M"],
  ["Over «the past year» ties grew.", "P1Y"],
  ["Much was built over «the past years».", "PXY"],
  ["In «the last days» of the war he fled.", "PXD"],
  ["In «the next five years» it will grow.", "P5Y"],
  ["The «four-year» term ended; «the three-year period» began.", "P4Y", "P3Y"],
  ["He waited «half an hour».", "PT30M"],
  ["After «a year and a half» they gave up.", "P1.5Y"],
  ["The trial took «three» or «four years».", "P3Y", "P4Y"],
  ["A «yearlong» inquiry found nothing.", "P1Y"],
  ["A «decade-long» dispute ended.", "P1DE"],
  ["«Decades» of neglect followed.", "PXDE"],
  ["It aired for «100 days».", "P100D"],
  ["He was gone for «a week».", "P1W"],
  ["They hold «10-year» bonds.", "P10Y"],
  ["It was the first drop in «seven quarters».", "P7Q"],
  ["He waited «20-odd years».", "P20Y"],
  ["The bridge was closed for «twenty-five minutes».", "PT25M"],
  ["A second man was hurt."],
  ["For a second time he lost."],
]);

check("lengths with a measure before them", "2013-03-22", [
  ["It took «a little more than 24 hours».", "PT24H"],
  ["It lasted «slightly less than a year».", "P1Y"],
  ["It could take months, even «years».".replace("months", "«months»"), "PXM", "PXY"],
  ["It was «seconds» from the sea.", "PTXS"],
  ["The plan was «years» in the making.", "PXY"],
  ["It lost half its value in «its first four months».", "P4M"],
  ["A bomb killed 15 people «less than a week» before the vote.", "P1W"],
]);

check("what is no length of time", "2013-03-22", [
  ["Gas cost 45 cents less than «a year ago».", "2012"],
  ["The mayor declared a day of mourning, on a day when it rained."],
  ["After «a day» of talks they left.", "P1D"],
  ["The shares fell after hours."],
  ["After «hours» of talks they left.", "PTXH"],
]);

check("times that return", "2013-03-22", [
  ["He calls «every day».", "P1D"],
  ["The club meets «every Monday».", "XXXX-WXX-1"],
  ["They train «twice a week».", "P1W"],
  ["Rent is due «monthly».", "P1M"],
  ["Its «annual» meeting is held in Davos.", "P1Y"],
  ["The «quarterly» dividend rose.", "P1Q"],
  ["It pays $500 «a month».", "P1M"],
  ["«Each year» thousands come.", "P1Y"],
  ["The «daily» flight was full.", "P1D"],
  ["The Daily Mail reported it."],
  ["The shop opens on «Sundays».", "XXXX-WXX-7"],
  ["The council meets on «the first Thursday of every month».", "P1M"],
  ["Letters came «twice daily».", "P1D"],
  ["He calls «every three or four months».", "P3M"],
  ["They sing «once every 17 years».", "P17Y"],
  ["On «most mornings» he walks; on «most days» he swims.", "XXXX-XX-XXTMO", "P1D"],
  ["A room costs $90 «a night».", "P1D"],
  ["It took a night and «a day».", "P1D"],
]);

check("times of day", "2013-03-22", [
  ["The quake struck at «1:04 GMT».", "2013-03-22T01:04"],
  ["It began at «6:30 p.m.» on «Tuesday».", "2013-03-19T18:30", "2013-03-19"],
  ["The alarm went off at «noon».", "2013-03-22T12:00"],
  ["He arrived at «9 a.m. Thursday».", "2013-03-21T09:00"],
  ["On «the morning of April 19, 1995» a bomb exploded.", "1995-04-19TMO"],
  ["Rain fell «overnight».", "2013-03-21TNI"],
  ["Rain will fall «overnight».", "2013-03-22TNI"],
  ["It was no overnight success."],
  ["«Late Tuesday night» the roof gave way.", "2013-03-19TNI"],
  ["They won 3-1 and lead 2-0."],
  ["The ratio was 3:16 at best."],
]);

check("what only looks like a time", "2013-03-22", [
  ["The local daily El Sol reported it."],
  ["The «weekly» U.S. report came out.", "P1W"],
  ["Shares traded in the mid-30s."],
  ["The Thirty Years' War ended in «1648».", "1648"],
  ["The Sunday Times ran the story."],
  ["The Russell 2000 rose."],
  ["In «the late 1800s» it was a mill.", "18"],
  ["«Today»'s consumers want more.", "PRESENT_REF"],
  ["«Today»'s hearing was short.", "2013-03-22"],
  ["Fashions of «the 16th» and «17th centuries».", "15", "16"],
]);

check("comparisons go back to where they were", "2013-10-25", [
  [
    "It earned $41 million in «the third quarter», up from $38 million «a year earlier». Sales for «the quarter» rose.",
    "2013-Q3",
    "2012-Q3",
    "2013-Q3",
  ],
  ["Prices fell in «May» from «April» and from «a year earlier».", "2013-05", "2013-04", "2012-05"],
  ["The company, founded in «1987», will report on «Nov. 6».", "1987", "2013-11-06"],
  ["«Ten years ago», on «Sept. 15», the bank collapsed.", "2003", "2003-09-15"],
  ["He left in «1914». «Three years later» in «1917» he returned.", "1914", "1917", "1917"],
]);

check("parts of the day, alone", "2013-03-22", [
  ["They worked from «dawn» to «dusk» and slept at «midday».", "2013-03-22TMO", "2013-03-22TEV", "2013-03-22TMI"],
  ["In «late afternoon» trading the note was down.", "2013-03-22TAF"],
  ["They were down in «afternoon» trading «Thursday».", "2013-03-21TAF", "2013-03-21"],
  ["They read names in «late afternoon».", "2013-03-22TAF"],
  ["It touched 40 degrees by «midafternoon».", "2013-03-22TAF"],
  ["It was signed shortly after «midnight».", "2013-03-22T00:00"],
  ["They danced until «midnight».", "2013-03-22T24:00"],
  ["Rescuers worked through «the night».", "2013-03-21TNI"],
  ["A vote is due «Feb. 7, 2014». The order was signed at «noon».", "2014-02-07", "2013-03-22T12:00"],
]);

check("lengths beside words that make something else of others", "2013-03-22", [
  ["It rained «all day».", "P1D"],
  ["«An extra week» was added.", "P1W"],
  ["We don't have «months».", "PXM"],
  ["They flower «two weeks» earlier than they used to.", "P2W"],
  ["The «eight-day» war ended.", "P8D"],
  ["The Six-Day War is history."],
  ["It serves 300 meals «a day» and struggles.", "P1D"],
  ["It took «a day and a half».", "P1.5D"],
]);

check("lengths of two units, of nights and of seconds", "2013-08-18", [
  ["It was delayed for «an hour and 12 minutes».", "PT1H12M"],
  ["It starts in «less than a second».", "PT1S"],
  ["He was off air for «the last fortnight», «three successive nights» of it in bed.", "P2W", "P3D"],
  ["It closed for «a year or more» than «eighteen months».", "P1Y", "P18M"],
]);
