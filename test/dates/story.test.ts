import { check } from "./cases.ts";

check("dates that hang on the date before", "2026-03-04", [
  ["The plan was defeated in «November», but «a month later» troops were sent.", "2025-11", "2025-12"],
  ["He won in «1998». «Two years later» he lost.", "1998", "2000"],
  ["She left on «May 3, 2019» and came back «the next day».", "2019-05-03", "2019-05-04"],
  ["They met on «July 1, 2020» and married «the same year».", "2020-07-01", "2020"],
  ["In «2015» he retired; «that year» he also moved.", "2015", "2015"],
  ["In «August 2018» floods came. «Later that month» a dam broke.", "2018-08", "2018-08"],
  ["Sales reached $5 million in «2012», up from $3 million «a year earlier».", "2012", "2011"],
  ["On «June 5, 2017» it rained; «three days later» it snowed.", "2017-06-05", "2017-06-08"],
  ["It opened in «1990» and closed «the following year».", "1990", "1991"],
  ["The law was changed «months earlier», they said.", "PAST_REF"],
  ["«Three days» before «Christmas 2011» he died.", "P3D", "2011-12-25"],
  ["In «May 2010» it began; «two days later» it ended.", "2010-05", "XXXX-XX-XX"],
  ["It closed «Monday», as in «2007». «The next day» it rained.", "2026-03-02", "2007", "2026-03-03"],
]);

check("hours and minutes hang on the clock time before", "2013-05-21", [
  ["At «2:40 p.m. Monday» a warning went out; «16 minutes later» it struck.", "2013-05-20T14:40", "2013-05-20T14:56"],
  ["It left at «11 p.m. Monday» and landed «two and a half hours later».", "2013-05-20T23:00", "2013-05-21T01:30"],
  ["It struck at «9:20 a.m.» An alarm had sounded «half an hour earlier».", "2013-05-21T09:20", "2013-05-21T08:50"],
  ["On «Monday» it sank; «two hours later» help came.", "2013-05-20", "2013-05-20TXX"],
  ["It rang at «noon» and stopped «seconds later».", "2013-05-21T12:00", "2013-05-21TXX"],
  ["They left «three hours ago».", "2013-05-21TXX"],
]);

check("what only bounds the tale is not the day of its hours", "2013-09-24", [
  ["They have been shut in since «Saturday». Smoke rose at «noon».", "2013-09-21", "2013-09-24T12:00"],
  ["On «Saturday» they were shut in. Smoke rose at «noon».", "2013-09-21", "2013-09-21T12:00"],
  ["The governor, who took over on «Saturday», spoke at «noon».", "2013-09-21", "2013-09-24T12:00"],
  ["The governor took over on «Saturday», and spoke at «noon».", "2013-09-21", "2013-09-21T12:00"],
  ["It peaked on «Aug. 22». In «afternoon» trading it fell.", "2013-08-22", "2013-09-24TAF"],
  ["They worked through «the night». At «4 a.m.» he was free.", "2013-09-23TNI", "2013-09-24T04:00"],
]);

check("what has happened hangs on no day to come", "2013-01-30", [
  ["They meet next on «March 19». Confidence, reported «a day earlier», sank.", "2013-03-19", "2013-01-29"],
]);

check("then is the date told last", "2018-10-25", [
  ["He won in «1998». Since «then» he has lost four times.", "1998", "1998"],
  ["The river rose in «March»; by «then» the dam had cracked.", "2018-03", "2018-03"],
  ["In «2021» a mine may open. Back «then», nobody lived here.", "2021", "PAST_REF"],
  ["The mine will open in «2021». By «then» the last school will be gone.", "2021", "2021"],
  ["Since «then» she has written nothing.", "PAST_REF"],
  ["And then they left, as was the then minister."],
]);

check("what was told before cannot lie beyond the day of publication", "2018-10-25", [
  ["They met «last week». The school closed in «the 1980s», the shop «ten years later».", "2018-W42", "198", "XXXX"],
  ["Identified in «2007», he was buried «the following March».", "2007", "2008-03"],
  ["«Friday» could be the coldest day in «a century», they say, and worse may come. The ban was lifted at «6 p.m.» by the governor.", "2018-10-26", "P1CE", "2018-10-25T18:00"],
]);

check("an hour that returns is of no one day", "2018-10-25", [
  ["She worked «every day» from «6 a.m.» to «noon».", "P1D", "T06:00", "T12:00"],
  ["He was at his desk at «eight o'clock» sharp «each morning».", "T08:00", "XXXX-XX-XXTMO"],
  ["They pay $40 «a day». At «6 p.m.» he left.", "P1D", "2018-10-25T18:00"],
  ["The «annual» meeting began at «10 a.m.»", "P1Y", "2018-10-25T10:00"],
]);

check("an undated article", null, [
  ["On «Tuesday», the base reopened «last month».", null, null],
  ["The attack of «January 9, 2024» shocked many.", "2024-01-09"],
  ["He won in «1998». «Two years later» he lost.", "1998", "2000"],
  ["It lasted «two years» and is «now» over.", "P2Y", "PRESENT_REF"],
  ["In «April», «yesterday» and «this winter» stay open.", null, null, null],
  ["«Two years ago» he left.", null],
  ["On «March 7» they meet.", null],
]);

const history =
  "War broke out in «1939». On «September 1, 1939» the border fell. In «October» the capital fell. It ended in «May 1945», after «1942» and «1943» had been hard.";
check("history keeps its bare months near its story", "2009-12-19", [
  [history, "1939", "1939-09-01", "1939-10", "1945-05", "1942", "1943"],
]);

check("weekdays of a week gone by", "2024-03-23", [
  ["The visit was on «Feb. 2». On «the Monday» he wrote it down. On «the Tuesday» he ran.", "2024-02-02", "2024-02-05", "2024-02-06"],
  ["Talks began on «Friday, March 8». Those on «Sunday the 10th» failed.", "2024-03-08", "2024-03-10"],
  ["It broke on «February 10»; «the Saturday before», it had held.", "2024-02-10", "2024-02-03"],
  ["It broke on «February 10», and «the Friday after», he left.", "2024-02-10", "2024-02-16"],
]);

check("a day spoken of and not told", "2024-09-19", [
  ["The ship was freed on «May 17». A trial began on «Wednesday». On that day in «May», too, it rained.", "2024-05-17", "2024-09-18", "2024-05"],
  ["Why did it begin on «a Friday»? It was «a Tuesday».", "XXXX-WXX-5", "XXXX-WXX-2"],
  ["His last day was to be «1 October».", "2024-10-01"],
  ["He was operated on in «the early hours of today».", "2024-09-19TMO"],
]);

check("hours of one day", "2013-12-05", [
  ["Between «8» and «11 p.m. Wednesday», somebody took it.", "2013-12-04T20:00", "2013-12-04T23:00"],
  ["It will fall between «midnight» and «6am» on «Friday».", "2013-12-05T24:00", "2013-12-06T06:00", "2013-12-06"],
  ["It will be buried on «Tuesday» at Arda, after a service at «11am».", "2013-12-10", "2013-12-10T11:00"],
  ["The bank failed on «Monday». He said on «Monday» that he would go at «5 p.m.»", "2013-12-02", "2013-12-02", "2013-12-02T17:00"],
  ["It rang at «4:50» on «Wednesday» («15:50 GMT» on «Tuesday»), and «two hours later» again.", "2013-12-04T04:50", "2013-12-04", "2013-12-03T15:50", "2013-12-03", "2013-12-04T06:50"],
]);

check("entries of a live report", "2024-02-08", [
  ["The boy was found on «Sunday». «3.15pm»: The second robot has arrived. «17:20» The bank has closed.", "2024-02-04", "2024-02-08T15:15", "2024-02-08T17:20"],
]);

check("what a date told in between leaves alone", "2020-07-11", [
  ["The launch was called off on «Friday». An older probe had crashed in «April 2016». On «the same Friday», a rival gave up.", "2020-07-10", "2016-04", "2020-07-10"],
  ["The plane sank on «Nov. 21, 2010». The plane, built in «1994», had been leased «two years earlier».", "2010-11-21", "1994", "2008"],
  ["The clinic failed a visit in «October». It burned down «a little more than three months later», on «February 3».", "2019-10", "2020-02-03", "2020-02-03"],
  ["It snowed until «Friday». Schools will stay closed for «the rest of the week».", "2020-07-10", "2020-W28"],
]);

check("a report of figures", "2013-10-24", [
  ["Profit rose in «the third quarter». For «the quarter» ended «Sept. 28», it was $212 million, against $186 million «a year earlier».", "2013-Q3", "2013-Q3", "2013-09-28", "2012-Q3"],
  ["He was found guilty «last month» of 14 counts; the firm lost money in «the last financial year».", "2013-09", "2012"],
  ["The launch was put back from «the spring» because of the screen.", "2013-SP"],
]);

check("last month of something, and of what happened in it", "2014-03-04", [
  ["It answers the murder «last month» of three officers.", "2014-02"],
  ["It was «the last month» of the war.", "P1M"],
  ["They had warned in «the winter» that it would be a violent year.", "2013-WI"],
]);
