import { check } from "./cases.ts";

// 12 June 2025 is a Thursday.
check("programmes told in the present tense lie ahead", "2025-06-12", [
  ["A new ferry between the islands sails on «July 1», the harbour office has announced.", "2025-07-01"],
  ["The bridge opens on «March 7».", "2026-03-07"],
  ["The lease runs out on «October 31».", "2025-10-31"],
  ["Ticket sales begin «June 20», organisers said.", "2025-06-20"],
  ["The tribunal hears closing arguments on «July 9», its clerk confirmed.", "2025-07-09"],
  ["The new fares apply from «August 1», the operator said «Tuesday».", "2025-08-01", "2025-06-10"],
  ["Parliament reconvenes «September 2», officials told reporters.", "2025-09-02"],
  ["The exhibit, which closes on «June 29», drew record crowds.", "2025-06-29"],
  ["The law enters into force on «January 1».", "2026-01-01"],
  ["The tax takes effect «July 15», the ministry said on «Monday».", "2025-07-15", "2025-06-09"],
  ["Polls open on «October 12» in a vote that was delayed twice.", "2025-10-12"],
  ["Her contract ends in «December».", "2025-12"],
  ["The album comes out on «June 27», according to the label, which announced it in «May».", "2025-06-27", "2025-05"],
  ["He began on «May 30» and reaches the coast, for two nights, on «July 7».", "2025-05-30", "2025-07-07"],
  ["The team set a record for «November».", "2024-11"],
  ["The judge set sentencing for «Jan. 17».", "2026-01-17"],
  ["The bank, which lent her $40,000 at 6 percent, wants it back by «September 30».", "2025-09-30"],
  ["Talks resume on «Sept. 6», the day after «Labor Day».", "2025-09-06", "2025-09-01"],
  ["Those who sowed in «May» began to reap in «early June».", "2025-05", "2025-06"],
  ["The festival returns «July 4» after it was cancelled twice.", "2025-07-04"],
  ["“The team flies home on «June 18»,” the coach said.", "2025-06-18"],
  ["The court ruled that the ban stays in place until «August 30».", "2025-08-30"],
  ["The shop reopens on «Friday», its owner announced.", "2025-06-13"],
  ["The pope visits the city on «Sunday», a spokesman said.", "2025-06-15"],
  ["A memorial service takes place on «Saturday».", "2025-06-14"],
  ["The company has until «July 20» to respond.", "2025-07-20"],
  ["The ministry expects the first shipment on «June 30».", "2025-06-30"],
]);

check("headlines tell the past in the present tense", "2025-06-12", [
  ["Quake kills 40 on «Tuesday»", "2025-06-10"],
  ["Mayor resigns «Monday» amid scandal", "2025-06-09"],
  ["Storm hits coast on «June 3», leaving thousands without power", "2025-06-03"],
  ["Fire destroys market «Wednesday»", "2025-06-11"],
  ["Prosecutors charge three after «June 5» blast", "2025-06-05"],
  ["Police arrest suspect in «May 28» robbery", "2025-05-28"],
]);

check("what was done stays past, whoever speaks of it in the present", "2025-06-12", [
  ["The bridge opened on «March 7».", "2025-03-07"],
  ["The strike, which began on «May 19», ended without a deal, the union announced.", "2025-05-19"],
  ["The ferry sank on «July 1», the harbour office has announced.", "2024-07-01"],
  ["Inspectors found on «April 3» that the dam leaks.", "2025-04-03"],
  ["The report, published on «November 2», says the plant leaks.", "2024-11-02"],
  ["He remembers «February 11», when the river rose.", "2025-02-11"],
  ["The ledger shows that on «August 20» two payments were made.", "2024-08-20"],
  ["The video shows the driver on «May 30» leaving the depot.", "2025-05-30"],
  ["It has been closed since «March 2», a guard says.", "2025-03-02"],
  ["The group says it sent the letter on «April 22».", "2025-04-22"],
]);

check("what was put off lies ahead", "2013-03-20", [
  ["The hearing was postponed until «Monday».", "2013-03-25"],
  ["The vote was moved to «Saturday».", "2013-03-23"],
  ["The trial has been delayed until «June».", "2013-06"],
  ["Tickets for the «Aug. 3» show go on sale «Friday».", "2013-08-03", "2013-03-22"],
  ["The group will hold its meeting in «February».", "2014-02"],
  ["The panel will look into the clashes of «Jan. 6».", "2013-01-06"],
  ["They won on «Monday», and on «Friday» they will parade.", "2013-03-18", "2013-03-22"],
  ["The museum is shut «Monday» through «Friday».", "2013-03-25", "2013-03-29"],
]);

check("a thing named by its date may lie ahead in what is told of the past", "2013-05-06", [
  ["A bomb killed 15 people before the vote of «May 11».", "2013-05-11"],
  ["It was called off ahead of the «May 11» vote.", "2013-05-11"],
  ["He was hurt in the clashes of «Jan. 6».", "2013-01-06"],
  ["The ferry sank on «May 20».", "2012-05-20"],
]);

check("what is alleged was done", "2013-03-26", [
  ["They are accused of storming the hall «Friday».", "2013-03-22"],
  ["«Three days» of mourning begin «Friday».", "P3D", "2013-03-29"],
  ["The calendar is to blame: the fair fell on «March 20».", "2013-03-20"],
  ["Its troops had not been expected before «September».", "2013-09"],
  ["Its troops had been expected before «September».", "2012-09"],
  ["Elections are unlikely before «the fall».", "2013-FA"],
  ["The report was planned for «Easter».", "2013-03-31"],
]);

check("a name that is a verb elsewhere tells no tense", "2025-06-12", [
  ["Divers found the Vermillion Head on «Tuesday».", "2025-06-10"],
  ["Two men drowned off Gull Point Stop on «Monday».", "2025-06-09"],
]);

check("what was to be lies ahead, and so may what people are invited to", "2012-11-08", [
  ["Trading was to resume «Friday».", "2012-11-09"],
  ["The final, which was to be «Saturday», was called off.", "2012-11-10"],
  ["The trial was to have begun «Monday».", "2012-11-05"],
  ["She invited leaders of both parties to a dinner on «Nov. 16».", "2012-11-16"],
  ["They were invited to the palace on «Oct. 20».", "2012-10-20"],
  ["The mayor, who leaves office on «Dec. 31», cast the deciding vote.", "2012-12-31"],
  ["A committee must report by «mid-December».", "2012-12"],
  ["The money must have arrived in «October».", "2012-10"],
]);

check("what was put off or called off lies ahead, and when that was done does not", "2026-03-05", [
  ["Tindra has put off a vote from «10 March» to «24 March».", "2026-03-10", "2026-03-24"],
  ["The band has cancelled its concert on «28 March».", "2026-03-28"],
  ["The fair was moved from «14 March» to «21 March».", "2026-03-14", "2026-03-21"],
  ["The court pushed back the trial to «September».", "2026-09"],
  ["He was to have testified on «10 March».", "2026-03-10"],
  ["The match was postponed on «Tuesday».", "2026-03-03"],
  ["They met «the Tuesday before last».", "2026-02-24"],
]);
check("a look back at the year stays in it", "2026-12-30", [
  ["On «3 January», fire destroyed the market hall.", "2026-01-03"],
  ["The match was cancelled on «3 January».", "2026-01-03"],
]);

check("what somebody goes by has been said, whatever it says is to come", "2026-03-04", [
  ["According to reports of «February», the president will attend.", "2026-02"],
  ["According to «Friday»'s forecast, rain will fall.", "2026-02-27"],
  ["It will open, according to a plan published in «November».", "2025-11"],
  ["According to the schedule for «July», he will run.", "2026-07"],
  ["According to officials the bridge will open on «Friday».", "2026-03-06"],
  ["According to the mayor, on «Friday» the bridge will open.", "2026-03-06"],
]);

check("what was agreed on may begin later than it was agreed on", "2026-03-04", [
  ["The two sides agreed on a truce from «8 March».", "2026-03-08"],
  ["Rooms were booked for a visit from «10» to «14 March».", "2026-03-10", "2026-03-14"],
  ["The road was closed from «8 February».", "2026-02-08"],
  ["The show opened «Friday» and runs through «April 12».", "2026-02-27", "2026-04-12"],
]);

check("what holds until a day ends ahead of it, and what went on until a day is over", "2026-03-04", [
  ["The service posted a flood warning through «Friday».", "2026-03-06"],
  ["He fished until «mid-January».", "2026-01"],
  ["Bookings had been solid until «Monday».", "2026-03-02"],
  ["She had until «Monday» to reply.", "2026-03-09"],
  ["The road was closed until «Friday».", "2026-03-06"],
  ["The striker led by 3,000 votes as of «Monday».", "2026-03-02"],
  ["England, who won the last cup, open their campaign on «5 July».", "2026-07-05"],
]);

check("what a court sets is to come, and what had been due was to come then", "2024-09-21", [
  ["The judge set a hearing on a motion to dismiss the charges for «Oct. 1».", "2024-10-01"],
  ["The runner set a record on the hills for «November».", "2023-11"],
  ["He told reporters on the courthouse steps on «Friday».", "2024-09-20"],
  ["The minister steps down on «Friday».", "2024-09-27"],
  ["They extended the deadline by «a week» in «May».", "P1W", "2024-05"],
  ["The round had been due to start on «Monday».", "2024-09-16"],
  ["The war started «two years ago last March».", "2022-03"],
]);

// 4 May 2026 is a Monday.
check("verbs of programmes behind a thing and its place", "2026-05-04", [
  ["The trial of the baker starts in «October».", "2026-10"],
  ["The tunnel at the border reopens on «Thursday».", "2026-05-07"],
  ["A tax on the rich takes effect in «July».", "2026-07"],
  ["A show of glass from «the 1920s» opens in «September».", "192", "2026-09"],
  ["He told them on the courthouse steps on «Friday».", "2026-05-01"],
]);

check("verbs of programmes behind another verb and its date", "2026-05-04", [
  ["She was chosen in «March» and takes office on «June 1».", "2026-03", "2026-06-01"],
  ["The fair opened on «Friday» and closes in «June».", "2026-05-01", "2026-06"],
  ["The team lost on «Sunday» and plays again on «Saturday».", "2026-05-03", "2026-05-09"],
  ["She spoke of visits and plays in «April».", "2026-04"],
]);

check("verbs of programmes behind a number", "2026-05-04", [
  ["The biggest fair since «1990» starts on «Thursday».", "1990", "2026-05-07"],
  ["Flight 204 lands on «Tuesday».", "2026-05-05"],
  ["The colt won three starts in «April».", "2026-04"],
]);

check("what follows something, and what it follows", "2024-09-15", [
  ["The ruling follows «Saturday»’s crash.", "2024-09-14"],
  ["The final follows on «Saturday».", "2024-09-21"],
]);

check("conditions and what is on a date", "2026-05-04", [
  ["The next vote is in «November».", "2026-11"],
  ["He would go if there was no offer by «Thursday».", "2026-05-07"],
  ["It lapses if it is not paid by «June 30».", "2026-06-30"],
  ["From «January» to «March», 300 people fled.", "2026-01", "2026-03"],
]);

check("what was called, arranged or accepted for a day", "2020-06-24", [
  ["Farmers have called a rally outside the embassy on «Friday».", "2020-06-26"],
  ["Farmers have announced a march through the streets of the capital on «September 12».", "2020-09-12"],
  ["Farmers had called a rally outside the embassy on «Friday».", "2020-06-19"],
  ["The concert, arranged for «11 August», has not been called off.", "2020-08-11"],
  ["They have accepted an invitation to meet in Arda on «Thursday».", "2020-06-25"],
  ["The lawyer announced, also on «Tuesday», that he would plead.", "2020-06-23"],
  ["The next allied exercise, in «May», will be held at sea.", "2021-05"],
]);

check("what is set or invited for a day", "2024-09-20", [
  ["The judge set a first meeting of creditors for «March 12».", "2025-03-12"],
  ["He has invited the union to his office on «Monday».", "2024-09-23"],
  ["He had invited the union to his office on «Monday».", "2024-09-16"],
]);

// 20 May 2026 is a Wednesday.
check("what was done first, or bears a date, or is only asked", "2026-05-20", [
  ["He first visited the island on «June 1».", "2025-06-01"],
  ["The letter bore a date of «Feb. 3».", "2026-02-03"],
  ["It is unclear if he was hurt by «Thursday».", "2026-05-14"],
  ["They have announced a march in Arda on «Saturday» that drew thousands.", "2026-05-16"],
  ["In the wet «fall of 2019» the river rose.", "2019-FA"],
  ["The share closed at 12.50 on «Friday».", "2026-05-15"],
]);

// 24 July 2021 is a Saturday.
check("what is set, warned of or held for somebody", "2021-07-24", [
  ["The judge set a trial date of «Jan. 13».", "2022-01-13"],
  ["Forecasters issued a storm warning for «Thursday», when a cold front is expected.", "2021-07-29"],
  ["The mayor will hold a meeting for displaced residents on «Thursday».", "2021-07-29"],
  ["He was killed after a «noon» deadline on «Friday».", "2021-07-24T12:00", "2021-07-23"],
  ["The court criticises the decision to send men in on «February 6».", "2021-02-06"],
]);

check("days that the text leaves open, and quarters that are none", "2018-10-02", [
  ["They decided on «the Sunday» after the closing to pay.", "XXXX-WXX-7"],
  ["He was killed on «a Wednesday evening».", "XXXX-WXX-3TEV"],
  ["It failed within the same quarter of «an hour».", "PT1H"],
  ["He sat out the fourth quarter with a towel over his head."],
]);
