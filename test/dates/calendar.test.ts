import { check } from "./cases.ts";

check("days of a calendar", "2026-03-04", [
  ["On «March 3», forces launched the operation.", "2026-03-03"],
  ["The summit will be hosted on «March 7» in Florida.", "2026-03-07"],
  ["The photograph was taken on «Feb. 17, 2026».", "2026-02-17"],
  ["On «Wednesday, March 4», the base reopened.", "2026-03-04"],
  ["The vote took place on «November 16».", "2025-11-16"],
  ["He was born on «14 July 1789».", "1789-07-14"],
  ["On «the 4th of March 2026» they signed.", "2026-03-04"],
  ["They met on «2026-02-11».", "2026-02-11"],
  ["The form is dated «02/11/2026».", "2026-02-11"],
  ["Attacks like «9/11» changed the law.", "2001-09-11"],
  ["The trial ran from «May 3» to «June 12, 2024».", "2024-05-03", "2024-06-12"],
  ["The festival on «May 3»-«5» drew thousands.", "2025-05-03", "2025-05-05"],
  ["Polls opened on «12» and «13 October 2021».", "2021-10-12", "2021-10-13"],
  ["It met in «May» and «June 2024».", "2024-05", "2024-06"],
  ["«Dec. 24» was quiet.", "2025-12-24"],
]);

check("days that their year has not, and years beyond any calendar, are looked for in no other year", "2026-03-04", [
  ["It was signed on «February 29, 2023».", null],
  ["The forms are dated «2/29/2023» and «2023-02-29».", null, null],
  ["Ice lay there in «500,000 BC».", null],
  ["It was signed on «February 29, 2024».", "2024-02-29"],
]);

check("a day of a month that is not named", "2026-05-04", [
  ["A hearing is set for «the 28th».", "2026-05-28"],
  ["A hearing is set for «the 3rd», the court said.", "2026-06-03"],
  ["The minister left on «the 28th».", "2026-04-28"],
  ["It began on «March 10» and ended on «the 12th».", "2026-03-10", "2026-03-12"],
  ["She won for the 28th time, for the 28th straight day and for the 28th, and last, time."],
]);

check("days in figures", "2026-03-04", [
  ["He was born on «12/07/65» and she on «12/07/49».", "1965-12-07", "1949-12-07"],
  ["The forms are of «2026/2/11», «25/12/2025» and «12/25/2025».", "2026-02-11", "2025-12-25", "2025-12-25"],
  ["The forms are dated «25.12.2025» and, at the border, «1.2.2026 18:30».", "2025-12-25", "2026-02-01T18:30"],
  ["The programs are version 3.12.2026 and v3.12.2026; the address is 10.0.0.2026."],
  ["It is open 24/7/365; the ratio is 98/07/12."],
]);

check("a year told behind the second of two dates", "2026-03-04", [
  ["It ran from «Dec. 30» to «Jan. 2, 2026».", "2025-12-30", "2026-01-02"],
  ["It ran from «30 December» to «2 January 2024».", "2023-12-30", "2024-01-02"],
  ["It ran from «3 May» to «12 June 2024».", "2024-05-03", "2024-06-12"],
  ["Snow fell between «December» and «February 2026».", "2025-12", "2026-02"],
  ["It shut from «November» to «January 2024».", "2023-11", "2024-01"],
]);

check("months", "2026-03-04", [
  ["The plan was defeated in «November».", "2025-11"],
  ["In «January», forces carried out a raid.", "2026-01"],
  ["In «March», we will conduct joint drills.", "2026-03"],
  ["Since «September», aircraft have struck dozens of boats.", "2025-09"],
  ["The situation changed in «January 2024».", "2024-01"],
  ["The visit in «November 2025» was the second.", "2025-11"],
  ["The pact expires in «June».", "2026-06"],
  ["It will open in «December».", "2026-12"],
  ["The merger closed in «early February».", "2026-02"],
  ["Work stopped in «mid-January».", "2026-01"],
  ["By «the end of April» the bridge will be ready.", "2026-04"],
  ["«September of last year» was dry.", "2025-09"],
  ["Output fell in «the last week of August 2025».", "2025-08"],
  ["It shut in «Sept 2003», in «Sept. 2004» and, said the U.N., in «Sept. 2005».", "2003-09", "2004-09", "2005-09"],
  ["Prices may rise."],
  ["May I ask a question?"],
  ["They march on the capital."],
  ["Theresa May resigned."],
  ["April Jones and June Carter sang."],
  ["The March on Washington drew crowds."],
  ["An august body of judges met."],
]);

check("years and runs of years", "2013-03-22", [
  ["It was built in «1984».", "1984"],
  ["The «2012» election was close.", "2012"],
  ["Between «1993» and «1995» she lived there.", "1993", "1995"],
  ["Exports peaked in «2010»-«2012».", "2010", "2012"],
  ["The war of «1914»-«18» ended empires.", "1914", "1918"],
  ["Music of «the 1990s» is back.", "199"],
  ["Fashions of «the '60s» return.", "196"],
  ["He grew rich in «the early 1980s».", "198"],
  ["In «the mid-1970s» the mine closed.", "197"],
  ["The church dates from «the 19th century».", "18"],
  ["A «21st-century» problem.", "20"],
  ["The tax of «March 1 BC» was the last of «the 1st century BC»; in «the 1st century» there was none.", "BC0001-03", "BC00", "00"],
  ["Growth slowed in «late 2012».", "2012"],
  ["By «the end of 2014» it will be done.", "2014"],
  ["«Mid-2011» brought relief.", "2011"],
  ["About 2000 people gathered."],
  ["The 1984 Street address does not exist."],
  ["It cost $1999 a piece."],
  ["See Section 2012 of the code."],
  ["Flight 1549 landed safely."],
  ["She ran 1,500 meters."],
]);

check("quarters, halves and fiscal years", "2013-03-22", [
  ["Profit rose in «the fourth quarter».", "2012-Q4"],
  ["Revenue fell in «the third quarter of 2012».", "2012-Q3"],
  ["«Third-quarter» earnings beat forecasts.", "2012-Q3"],
  ["It expects a loss in «the second quarter».", "2013-Q2"],
  ["Sales for «the first half of 2012» were flat.", "2012-H1"],
  ["«Q3 2012» was weak.", "2012-Q3"],
  ["Spending grew in «fiscal 2012».", "FY2012"],
  ["The budget for «fiscal year 2014» is ready.", "FY2014"],
  ["It earned $2 million in «the first nine months».", "P9M"],
  ["«This year's third quarter» will be better.", "2013-Q3"],
  ["The second half of the match was dull."],
]);

check("quarters of companies", "2013-03-21", [
  ["For «the quarter» ended «Feb. 28» it earned $2 billion, against $3 billion «a year earlier».", "2013-Q1", "2013-02-28", "2012-Q1"],
  ["«The fiscal third quarter» ended «Jan. 31» was weak.", "2013-Q1", "2013-01-31"],
  ["Its «fiscal third-quarter» profit rose.", "XXXX-Q3"],
  ["It will report «fourth-quarter» results on «March 28».", "2012-Q4", "2013-03-28"],
  ["It expects «fourth-quarter» earnings of $3 million.", "2013-Q4"],
  ["Sales rose in «the December quarter».", "2012-Q4"],
  ["It earned $3 million in «the fourth quarter», compared with $2 million in «the third quarter». Sales for «the quarter» fell.", "2012-Q4", "2012-Q3", "2012-Q4"],
  ["Profit rose to $2 million in «the fourth quarter»; in «the year-ago period» it was zero.", "2012-Q4", "2011-Q4"],
  ["Pay for «the first half» came to $8 billion.", "2013-H1"],
  ["Output shrank in «the final three months of 2012».", "2012-Q4"],
  ["Sales rose in «the first six months of 2012».", "2012-H1"],
  ["Stocks grew in «the week» ended «March 15», the slowest of «the year».", "P1W", "2013-03-15", "2013"],
  ["They came «the year before last».", "2011"],
]);

check("seasons and holidays", "2013-03-22", [
  ["He retired in «the summer of 2011».", "2011-SU"],
  ["They married in «spring 2009».", "2009-SP"],
  ["Heavy snow fell in «the winter of 2010».", "2010-WI"],
  ["Prices fall when supplies rise."],
  ["The fall of the regime came fast."],
  ["He runs a summer camp."],
  ["«Christmas» was cold.", "2012-12-25"],
  ["The shop closed on «New Year's Day».", "2013-01-01"],
  ["Crowds gathered on «New Year's Eve 2011».", "2011-12-31"],
  ["«Thanksgiving» sales fell.", "2012-11-22"],
  ["The parade on «Labor Day» was cancelled.", "2012-09-03"],
  ["The pope will preach on «Easter Sunday».", "2013-03-31"],
  ["«Good Friday» services were held in «2012».", "2012-04-06", "2012"],
  ["They met on «Valentine's Day».", "2013-02-14"],
  ["They prayed on «All Saints' Day» and «All Souls' Day».", "2012-11-01", "2012-11-02"],
  ["Fireworks mark «Independence Day».", "2013-07-04"],
  ["He saw them «last Christmas».", "2012-12-25"],
  ["A parade is planned for «Labor Day weekend».", "2013-W35-WE"],
  ["They met over «Thanksgiving weekend».", "2012-W47-WE"],
  ["It began in «the second week of February».", "2013-02"],
]);


check("a year of two digits, however it is written", "2026-05-04", [
  ["The dam was built in «July '36», and rebuilt in «March '08».", "1936-07", "2008-03"],
  ["She was born on «3/4/38».", "1938-03-04"],
  ["Rationing outlived «the '40s».", "194"],
]);
