import { check } from "./cases.ts";

check("what holds a verb back from its date", "2024-05-20", [
  ["The time set for a ransom to be paid had run out on «Friday».", "2024-05-17"],
  ["The engineer, who was let go on «Saturday», had drawn a plan.", "2024-05-18"],
  ["He quit as head of the airline on «Tuesday».", "2024-05-14"],
  ["The beach was open to bathers again on «Friday».", "2024-05-17"],
  ["Divers found the recorder, which holds their voices, on «Thursday».", "2024-05-16"],
  ["The company, which lost two mills, said «Tuesday» that most would reopen.", "2024-05-14"],
  ["Divers are to enter the flooded tunnel on «Tuesday».", "2024-05-21"],
  ["The court will try the exiled general on «June 12».", "2024-06-12"],
  ["Schools will stay closed from «Thursday», the mayor announced.", "2024-05-23"],
  ["The council voted down a motion to close the mill on «Wednesday».", "2024-05-15"],
  ["The senate will sit for the last time on «Friday».", "2024-05-24"],
  ["The shop will let in its last customers on «May 27».", "2024-05-27"],
  ["Its owners would have to agree at a meeting on «June 13».", "2024-06-13"],
  ["The other branch will have closed before, on «June 2».", "2024-06-02"],
  ["Families intend to take the company to court in «July».", "2024-07"],
  ["He was one of 40 farmers who sued the dam’s owner in «July».", "2023-07"],
  ["The money promised to its members in «March» is safe.", "2024-03"],
  ["A truce had been agreed to at the lake in «the middle of November».", "2023-11"],
  ["Soldiers went in «the next morning», «8 May».", "XXXX-XX-XXTMO", "2024-05-08"],
]);

check("what nobody announces has been", "2024-05-20", [
  ["Ships are kept away because of the explosion on «Thursday» in the harbour.", "2024-05-16"],
  ["He is to answer for the attack on the convoy in «December».", "2023-12"],
  ["She stands by the decision of «March 21» to close the school.", "2024-03-21"],
  ["The evacuation of the town on «Friday» is thought to have saved hundreds.", "2024-05-17"],
  ["The quarrel goes back to «November», when a decree moved the border.", "2023-11"],
  ["Its ban, which dates from «June», remains in force.", "2023-06"],
  ["“We won’t see that again, as in «March»,” he said.", "2024-03"],
  ["The ministry did not admit it until «March 6».", "2024-03-06"],
]);

check("what is no verb of when", "2025-11-17", [
  ["The measure had been ahead by 13 points in «May».", "2025-05"],
  ["The court allowed that vote at «the end of July».", "2025-07"],
  ["They listed them: 31 dead at the prison on «August 7».", "2025-08-07"],
  ["Thirty died at the prison on «June 7» and 29 more at the mine on «Oct. 5».", "2025-06-07", "2025-10-05"],
  ["It will sit on «Dec. 7» and «29».", "2025-12-07", "2025-12-29"],
]);

check("what is called, set or asked for lies ahead", "2024-05-20", [
  ["The union has called a march through the old town for «Tuesday».", "2024-05-21"],
  ["“Wait for «Wednesday»,” he said of the debate.", "2024-05-22"],
  ["The judge set «June 15» as the first day of the trial.", "2024-06-15"],
  ["The minister has been summoned to appear before it on «June 5».", "2024-06-05"],
  ["She called on members to stay at home again on «June 7».", "2024-06-07"],
  ["Polls put them level before the vote on «June 2».", "2024-06-02"],
  ["Velanto to shut its plant in «June».", "2024-06"],
  ["The ruling cleared the way for jury selection to start «June 9».", "2024-06-09"],
  ["They met before a session on «Thursday» at which a speaker is to be chosen.", "2024-05-23"],
]);

check("a plan of a month that came to nothing was of the last one", "2024-05-20", [
  ["The repairs planned for «March» never took place.", "2024-03"],
  ["A first round, planned for «September», was called off.", "2023-09"],
]);

check("days counted from the day just told", "2024-05-20", [
  ["He fell on «May 8». «Three days after that» he won.", "2024-05-08", "2024-05-11"],
  ["They met on «May 8». It had been announced «two days before that» by the mayor.", "2024-05-08", "2024-05-06"],
  ["He resigned on «May 8». The house had voted him down «the day before» by 102 to 95.", "2024-05-08", "2024-05-07"],
  ["It was heard on «April 27». «Eleven days earlier», on «May 10, 2024», its lawyers had asked for more.", "2024-04-27", "2024-05-10", "2024-05-10"],
  ["It was retaken in «February» after being lost «the year before».", "2024-02", "2023"],
]);

check("an hour that heads an entry is of the day of the report", "2024-05-20", [
  ["The crack was found on «Friday». «9:45 a.m.» The families have been moved.", "2024-05-17", "2024-05-20T09:45"],
]);

check("a verb's own date lies ahead, however lately that day was there last", "2024-02-22", [
  ["The trial will begin on «30 November».", "2024-11-30"],
  ["It must report by «30 November».", "2024-11-30"],
  ["He is due to be sentenced on «Dec. 12».", "2024-12-12"],
  ["A panel will look into the clashes of «Jan. 6».", "2024-01-06"],
  ["A panel will examine what was done between «Jan. 6» and «Jan. 20».", "2024-01-06", "2024-01-20"],
  ["An update promised for «Feb. 10», arrived late.", "2024-02-10"],
]);

check("a day weeks ago is nearer than the same of the year to come", "2024-03-23", [
  ["An inspection planned for «Feb. 1» had been cancelled.", "2024-02-01"],
  ["He was criticised for keeping the rescuers waiting until «Feb. 8».", "2024-02-08"],
]);

check("what is announced by its day", "2026-03-04", [
  ["The president announced a summit on «March 7» in Florida.", "2026-03-07"],
  ["The palace announced «Tuesday» a summit on «March 7».", "2026-03-03", "2026-03-07"],
  ["The summit was announced for «March 7».", "2026-03-07"],
  ["The ministry announced a referendum on «April 12».", "2026-04-12"],
  ["The government announced elections for «May 10».", "2026-05-10"],
  ["The union announced a strike on «Monday».", "2026-03-02"],
  ["The court announced the verdict at a hearing on «Dec. 5».", "2025-12-05"],
]);

check("a stated weekday tells the year", "2026-03-04", [
  ["The summit on «Saturday, March 7», was announced.", "2026-03-07"],
  ["The talks on «Monday, March 9», were postponed.", "2026-03-09"],
  ["The concert on «Friday, March 20», was sold out.", "2026-03-20"],
  ["The talks on «Sunday, March 9», were postponed.", "2025-03-09"],
]);

check("plans told back", "2024-02-09", [
  ["A strike that had been planned for «Feb. 12», was called off.", "2024-02-12"],
  ["He had meant to leave the mine in «March».", "2024-03"],
  ["The final has been put back to «September».", "2024-09"],
  ["He has won five of six and takes his side to Arda on «Wednesday».", "2024-02-14"],
  ["He wrote to the ministry and had no answer until «Monday».", "2024-02-05"],
  ["It’ll be put up in «the spring».", "2024-SP"],
  ["The attempt to bring him down in «March» failed.", "2023-03"],
  ["The first to die, in «January», were two men of the docks.", "2024-01"],
  ["The council raised its alert for the flu to phase four on «Tuesday».", "2024-02-06"],
  ["A miner is carried to the helicopter on «Monday».", "2024-02-05"],
  ["A surge is forecast «overnight».", "2024-02-09TNI"],
]);

// 18 September 2011 is a Sunday.
check("this Friday, written on a Sunday", "2011-09-18", [
  ["The treasury hopes for bids «this Friday».", "2011-09-23"],
  ["He came «this Friday».", "2011-09-16"],
]);

// 14 July 2022 is a Thursday.
check("yesterday's weekday is not that of the week to come, where its verb only may look ahead", "2022-07-14", [
  ["The mayor ordered the bells to be rung on «Wednesday evening».", "2022-07-13TEV"],
  ["Police told villagers to leave the coast on «Wednesday».", "2022-07-13"],
  ["Neither side could claim victory after «Wednesday»'s vote.", "2022-07-13"],
  ["She sat with her lawyers until «late on Wednesday night».", "2022-07-13TNI"],
  ["Police told villagers to leave the coast on «Tuesday».", "2022-07-19"],
  ["The mediator has invited both sides to meet on «Monday morning».", "2022-07-18TMO"],
  ["She said she would fly home and sleep until «Wednesday».", "2022-07-20"],
  ["The court has until «Wednesday» to rule.", "2022-07-20"],
]);

check("nouns and adjectives that look like verbs", "2022-09-12", [
  ["On an earlier, famous visit in «July», she had planted a tree.", "2022-07"],
  ["The first boats are to set out on «March 17».", "2023-03-17"],
  ["A second probe will be launched in «July».", "2023-07"],
  ["At «3 am» on «Saturday», he said, guards woke him.", "2022-09-10T03:00", "2022-09-10"],
  ["I am at home on «Saturday».", "2022-09-17"],
  ["The dividend is payable «Dec. 12».", "2022-12-12"],
  ["His flight was booked for «9.50pm» on «Monday»; a judge ruled in his favour.", "2022-09-12T21:50", "2022-09-12"],
]);

check("a month just over, of a thing beside what is to come", "2020-11-25", [
  ["The new boat will carry two pumps, a lesson from the breakdown in «October».", "2020-10"],
  ["The council will look into the floods of «October».", "2020-10"],
  ["The new boat will sail in «October».", "2021-10"],
]);
