import { describe, expect, test } from "vitest";

import { blocks } from "../../../src/articles/cutting/blocks.ts";
import { sentences } from "../../../src/articles/cutting/sentences.ts";
import { findMentions } from "../../../src/archive/mentions/find-mentions.ts";

const article = (text: string, published: string | null) => ({
  id: "a", title: null, source: null, url: null, published, authors: [], text, file: "a.txt", hash: "",
});

function mentionsOf(text: string, published: string | null = "2026-03-04") {
  return findMentions(article(text, published), sentences(text, blocks(text)), () => true);
}

const brief = (text: string, published?: string | null) =>
  mentionsOf(text, published).map(({ date, role, coming, expressionStart, expressionEnd }) => [
    date, role, coming ? "coming" : "past",
    expressionStart === null || expressionEnd === null ? "" : text.slice(expressionStart, expressionEnd),
  ]);

describe("what a date is the date of", () => {
  test.each([
    ["The dam burst on Tuesday.", [["2026-03-03", "event", "past", "Tuesday"]]],
    ["On Monday, the mayor said the dam would hold.", [["2026-03-02", "event", "past", "Monday"]]],
    ["The dam is safe, the mayor said Monday.", [["2026-03-02", "aside", "past", "Monday"]]],
    ["The dam is safe, engineers told reporters on Monday.", [["2026-03-02", "aside", "past", "Monday"]]],
    ["The mayor said in a statement late Tuesday that the dam had burst.", [["2026-03-03", "aside", "past", "late Tuesday"]]],
    ["The city announced Tuesday it will sell the dam.", [["2026-03-03", "event", "past", "Tuesday"]]],
    ["The mayor said the dam broke on Monday.", [["2026-03-02", "event", "past", "Monday"]]],
    ["The dam is safe, according to a report released Monday.", [["2026-03-02", "aside", "past", "Monday"]]],
    ["ARDEN, March 4 (Reuters) - The dam has burst.", [["2026-03-04", "aside", "past", "March 4"]]],
    ["Monday’s flood reached the market.", [["2026-03-02", "aside", "past", "Monday"]]],
    ["The panel must report by 30 November.", [["2026-11-30", "event", "coming", "30 November"]]],
    ["He has until Friday to pay.", [["2026-03-06", "event", "coming", "Friday"]]],
    ["By Tuesday 300 had fled.", []],
    ["The mayor, who was due to fly to Arda on Sunday, cancelled the trip.", []],
    ["They have called off the march scheduled for March 24.", []],
    ["The fair on March 24 will not take place.", []],
    ["The bank denied that it would close in June.", []],
    ["The bank denied on Monday that it would close.", [["2026-03-02", "event", "past", "Monday"]]],
    ["The tunnel was to reopen on March 1 but remains closed.", []],
    ["The firm had hoped to reopen the tunnel on March 1.", []],
    ["The council has not met since February 12.", []],
    ["Monday was the hottest day of the year.", [["2026-03-02", "event", "past", "Monday"]]],
    ["The fair ran from February 3 to February 6.", [["2026-02-03", "event", "past", "February 3"]]],
    ["It was shipped between February 9 and February 12.", [["2026-02-09", "event", "past", "February 9"]]],
    ["He came on a visit on 9 and 10 February.", [["2026-02-09", "event", "past", "9"]]],
    ["The bank failed on Monday and on Tuesday its head resigned.", [["2026-03-02", "event", "past", "Monday"], ["2026-03-03", "event", "past", "Tuesday"]]],
    ["Bombs fell on February 9 and February 12.", [["2026-02-09", "event", "past", "February 9"], ["2026-02-12", "event", "past", "February 12"]]],
    ["The postponed game is now scheduled for March 12.", [["2026-03-12", "event", "coming", "March 12"]]],
    ["The council postponed the vote on March 10 to March 20.", [["2026-03-20", "event", "coming", "March 20"]]],
    ["The roof fell on Saturday – Sunday brought rain.", [["2026-02-28", "event", "past", "Saturday"], ["2026-03-01", "event", "past", "Sunday"]]],
    ["On Monday a March 12 hearing was set.", [["2026-03-02", "event", "past", "Monday"], ["2026-03-12", "event", "coming", "March 12"]]],
    ["The fair runs March 9-12.", [["2026-03-09", "event", "coming", "March 9"]]],
    ["The mill was set on fire on March 3, but firemen saved it.", [["2026-03-03", "event", "past", "March 3"]]],
    ["He was due in court on March 3 but fled.", [["2026-03-03", "event", "past", "March 3"]]],
    ["He had hoped to win gold when he fell on March 3.", [["2026-03-03", "event", "past", "March 3"]]],
    ["Police denied that men who shot a dog on March 3 were drunk.", [["2026-03-03", "event", "past", "March 3"]]],
    ["The first elections of 2020 were held in Arda.", [["2020", "event", "past", "2020"]]],
    ["In Arda, the council announced on Monday a new tax.", [["2026-03-02", "event", "past", "Monday"]]],
    ["Two men died on Sunday, officials disclosed on Monday.", [["2026-03-01", "event", "past", "Sunday"]]],
    ["The bridge opens in time for the Easter holidays.", []],
    ["3.15pm: The second robot has arrived.", [["2026-03-04", "aside", "past", "3.15pm"]]],
    ["The clinic opens at 8 a.m.", []],
    ["1896: 65 dead in the pit.", [["1896", "event", "past", "1896"]]],
    ["She cancelled a visit to Arda that was to begin on Friday.", []],
    ["It is a year today since the ground moved.", []],
    ["In Thursday’s paper we said that the search was called off on February 17.", []],
    ["An earlier version of this report said that the dam burst on Monday.", []],
    ["As of Tuesday the road was closed.", [["2026-03-03", "aside", "past", "Tuesday"]]],
    ["At least 35 people have died since Saturday.", [["2026-02-28", "event", "past", "Saturday"]]],
    ["Since September, planes have struck dozens of boats.", [["2025-09", "event", "past", "September"]]],
    ["The dam burst on Tuesday. Water reached the market at 8 a.m.", [["2026-03-03", "event", "past", "Tuesday"], ["2026-03-03", "aside", "past", "8 a.m."]]],
    ["The mayor, who took office in January, told reporters on Tuesday that the dam was safe.", [["2026-01", "event", "past", "January"], ["2026-03-03", "aside", "past", "Tuesday"]]],
    ["“Today is a day of justice,” the mayor wrote on Tuesday.", [["2026-03-03", "aside", "past", "Tuesday"]]],
    ["The dam, “safe” for years, burst on Tuesday, and “nobody” was there.", [["2026-03-03", "event", "past", "Tuesday"]]],
    ["The findings would be published on 6 March rather than at the end of February.", [["2026-03-06", "aside", "coming", "6 March"]]],
    ["The findings would be given on 6 March instead of 20 February.", [["2026-03-06", "event", "coming", "6 March"]]],
    ["The dam gave way shortly before dawn on Sunday.", [["2026-03-01", "event", "past", "dawn on Sunday"]]],
    ["The order was given on Saturday, not on Friday.", [["2026-02-28", "event", "past", "Saturday"]]],
    ["The road will not open until Friday.", [["2026-03-06", "event", "coming", "Friday"]]],
    ["The vote was first scheduled for March 2, then for March 5, and was held on Tuesday.", [["2026-03-03", "event", "past", "Tuesday"]]],
    ["Hearings had been planned for March 9 and are now expected in April.", [["2026-04", "event", "coming", "April"]]],
    ["The meeting was moved from March 10 to March 12.", [["2026-03-12", "event", "coming", "March 12"]]],
    ["A vote is scheduled for March 10.", [["2026-03-10", "event", "coming", "March 10"]]],
    ["The sale will be completed on August 1, the company said on Monday.", [["2026-08-01", "event", "coming", "August 1"], ["2026-03-02", "aside", "past", "Monday"]]],
    ["ARDEN (March 4) - The dam has burst.", [["2026-03-04", "aside", "past", "March 4"]]],
    ["The vote, scheduled for March 10, has been put off until March 24.", [["2026-03-24", "event", "coming", "March 24"]]],
    ["The trial, which was to open on March 9, was postponed on Tuesday.", [["2026-03-03", "event", "past", "Tuesday"]]],
    ["The hearing, scheduled for March 10, had been moved to March 12.", [["2026-03-12", "event", "coming", "March 12"]]],
    ["Flights on Tuesday were delayed by snow.", [["2026-03-03", "event", "past", "Tuesday"]]],
    ["It rained for most of Monday.", [["2026-03-02", "event", "past", "Monday"]]],
    ["A bill that would have raised taxes failed in January.", [["2026-01", "event", "past", "January"]]],
    ["A law that would have let troops in was defeated in January.", [["2026-01", "event", "past", "January"]]],
    ["On this day in 1990 the wall fell.", [["1990", "event", "past", "1990"]]],
    ["They fled from 3 villages on Monday.", [["2026-03-02", "event", "past", "Monday"]]],
    ["The dam burst on February 29, 2023.", []],
    ["La presa, «segura» para los vecinos, se rompió hoy, y «nadie» estaba en el valle.", [["2026-03-04", "event", "past", "hoy"]]],
  ])("%s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  test.each([
    "The road was closed before Tuesday.",
    "The pound fell to its lowest since 1985.",
    "It was the first win at home since November.",
    "Rivers crested at levels last seen in November 1927.",
    "Not a drop of rain has been seen since June.",
    "Inflation slowed from 2.6 percent in January.",
    "Registró la mayor caída desde 2008, y los precios que más bajaron fueron los del trigo.",
    "There were 22 shootings, against 14 at the same time last year.",
    "It ended the drought of the 2012-13 season, which began after 2012-13 rains.",
    "Repairs last until March 20.",
    "Losses were larger than in 2019.",
    "It broke the 2019 record.",
    "First-quarter profit doubled.",
    "Its third quarter results were poor.",
    "It was closed for most of 2019.",
    "The vote on March 10 was called off.",
    "He had been due to testify on Monday.",
    "The clinic opens at 8 a.m.",
    "“Our fight does not end today.”",
    "\"It ends today,\" he wrote.",
    "«Hoy es un día de justicia para las víctimas», dijo el alcalde.",
    "He was to have taken the stand on Monday.",
    "The trial was due to have opened on March 2.",
    "The match would have been played on Sunday.",
    "A strike called for March 9 was averted.",
    "Floods have grown in recent years.",
    "It rained for two years.",
    "The market opens every Tuesday.",
  ])("dates nothing: %s", (text) => {
    expect(brief(text).filter(([, role]) => role === "event" || role === "aside")).toEqual([]);
  });
});

describe("what is still to come", () => {
  test.each([
    ["The bridge opens on March 7.", "coming"],
    ["The bridge will open in April.", "coming"],
    ["In March, crews will paint the bridge.", "coming"],
    ["In March, crews began to paint the bridge.", "past"],
    ["The bridge closed in February.", "past"],
    ["El puente se cerró en marzo de 2026.", "past"],
    ["La alcaldesa prevé abrir el puente en marzo de 2026.", "coming"],
    ["El puente tendrá en marzo de 2026 dos carriles.", "coming"],
    ["Será en marzo de 2026 cuando se abra el puente.", "coming"],
  ])("%s", (text, expected) => {
    expect(brief(text).map(([, , coming]) => coming)).toEqual([expected]);
  });
});

test("a sentence with two dates is a mention of either, and of one date twice only one", () => {
  expect(brief("It began in May 2024 and, after a pause in May 2024, ended on June 3, 2024.").map(([date]) => date)).toEqual([
    "2024-05",
    "2024-06-03",
  ]);
});

test("who spoke of it, and when, is no event beside what happened", () => {
  expect(brief("The dam burst Monday, the mayor said Tuesday.")).toEqual([["2026-03-02", "event", "past", "Monday"]]);
});

test("reporting outranks attribution within a sentence", () => {
  expect(brief("The dam burst Tuesday, the mayor said Tuesday.")).toEqual([["2026-03-03", "event", "past", "Tuesday"]]);
});

test("a Spanish article is read in Spanish", () => {
  expect(brief("El alcalde dijo que la presa se rompió el martes. La reparación empezará el 20 de marzo.").map(([date, , coming]) => [date, coming])).toEqual([
    ["2026-03-03", "past"],
    ["2026-03-20", "coming"],
  ]);
});

describe("an undated article", () => {
  test("has no date that hangs on its publication", () => {
    expect(brief("The dam burst on Tuesday. Last month it had leaked. In November it was built.", null)).toEqual([]);
  });

  test("keeps the dates it gives in full", () => {
    expect(brief("The dam burst on January 9, 2024.", null)).toEqual([["2024-01-09", "event", "past", "January 9, 2024"]]);
  });
});

describe("the top of a dated article", () => {
  test("is news of the day it was published, where it names no date", () => {
    expect(brief("The dam has burst. Thousands fled. The river rose on Monday. It is wide.")).toEqual([
      ["2026-03-04", "lead", "past", ""],
      ["2026-03-04", "lead", "past", ""],
      ["2026-03-02", "event", "past", "Monday"],
    ]);
  });

  test("stands for the article where nothing in it is dated", () => {
    expect(brief("The dam has burst. Thousands fled.").map(([, role]) => role)).toEqual(["news", "lead"]);
  });

  test("is passed over where it may not lead", () => {
    const text = "The dam has burst.";
    expect(findMentions(article(text, "2026-03-04"), sentences(text, blocks(text)), () => false)).toEqual([]);
  });
});

test("a part of a month is over, or still to come, by its own days", () => {
  const told = (text: string, published: string) => mentionsOf(text, published).map(({ date, part, coming }) => [date, part, coming]);
  expect(told("The dam will open in late March.", "2026-03-04")).toEqual([["2026-03", "END", true]]);
  expect(told("The dam opened in early March.", "2026-03-24")).toEqual([["2026-03", "START", false]]);
  expect(told("The dam opened in March.", "2026-03-24")).toEqual([["2026-03", null, false]]);
});

test("of ranges in Spanish, the day they begin on", () => {
  const dates = (text: string) => mentionsOf(text).map(({ date }) => date);
  expect(dates("La feria se celebró en la plaza del 3 al 6 de febrero, según el alcalde de la ciudad.")).toEqual(["2026-02-03"]);
  expect(dates("La votación del 3 de febrero fue larga y la del 6 de febrero también lo fue, según el alcalde.")).toEqual(["2026-02-03", "2026-02-06"]);
});

test("a late hour is no part of its day", () => {
  expect(mentionsOf("He died late Tuesday.").map(({ part }) => part)).toEqual([null]);
});
