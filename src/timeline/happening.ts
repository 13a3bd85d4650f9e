import { setImmediate as nextTurn } from "node:timers/promises";

import type { EventDate } from "../archive/mentions/event-date.ts";
import { daysBetween } from "../dates/days-between.ts";
import { beyondOneDate, type Likeness } from "./alike.ts";
import { averageLinkage } from "./average-linkage.ts";
import type { DatedSentence } from "./dated-sentence.ts";
import { grouped } from "./grouped.ts";

/** What several sentences tell of: one happening at one date. */
export interface Happening extends EventDate {
  /** At least one. The first is the one that most others are like. */
  readonly members: readonly DatedSentence[];
}

/** A happening that takes in others' sentences. */
export interface Growing extends Happening {
  readonly members: DatedSentence[];
}

/**
 * Sorts sentences by happening, from the finest dates to the widest: "in January" goes to the day in January that
 * another report names, where it tells what happened then, and else to what is told of that month. Takes a turn of the
 * event loop for each date, and more where much lies within it.
 */
export async function happeningsOf(sentences: readonly DatedSentence[], likeness: Likeness): Promise<readonly Happening[]> {
  const beyond = beyondOneDate(likeness);
  const dates = [...grouped(sentences, ({ date }) => date).values()];
  const found: Growing[] = [];
  for (const told of dates.toSorted(([a], [b]) => daysOf(a) - daysOf(b) || daysBetween(b.first, a.first))) {
    await nextTurn();
    const [{ date, precision, first, last }] = told;
    const within = found.filter((finer) => finer.first >= first && finer.last <= last);
    const dated = told.filter(({ role }) => role !== "lead").map((sentence) => [sentence]);
    // Several sentences of a month may show together what none of them shows alone.
    const own = await settle(joined(await settle(dated, within, beyond), beyond), within, beyond);
    const happenings = own.map((members) => ({ date, precision, first, last, members: starFirst(members, beyond) }));
    addLeads(happenings, told.filter(({ role }) => role === "lead"), beyond);
    found.push(...happenings);
  }
  return found;
}

function daysOf({ first, last }: EventDate): number {
  return daysBetween(first, last) + 1;
}

/** By how much the happening that sentences go to must exceed any of another date: else either may be meant. */
const clearly = 0.15;

/** Sentences compared in one turn of the event loop: some 10 ms, so that others are served meanwhile. */
const comparedATurn = 3_000;

/** Adds to the happenings within a date what else tells of them; returns what tells of none, or of which can't be told. */
async function settle(groups: readonly DatedSentence[][], within: readonly Growing[], beyond: Likeness): Promise<readonly DatedSentence[][]> {
  if (within.length === 0) return groups;
  const settled: (readonly [Growing, readonly DatedSentence[]])[] = [];
  const left: DatedSentence[][] = [];
  let compared = 0;
  for (const group of groups) {
    compared += within.length;
    if (compared > comparedATurn) {
      compared = 0;
      await nextTurn();
    }
    const into = clearest(group, within, beyond);
    if (into === null) left.push(group);
    else settled.push([into, group]);
  }
  for (const [{ members }, group] of settled) members.push(...group);
  return left;
}

function clearest(group: readonly DatedSentence[], within: readonly Growing[], beyond: Likeness): Growing | null {
  let [nearest, value]: [Growing | null, number] = [null, 0];
  const values = within.map((happening) => average(group, happening.members, beyond));
  values.forEach((each, place) => {
    if (each >= value) [nearest, value] = [within[place] ?? null, each];
  });
  const isRival = (each: number, place: number): boolean => within[place]?.date !== nearest?.date && each > value - clearly;
  return values.some(isRival) ? null : nearest;
}

function joined(groups: readonly DatedSentence[][], beyond: Likeness): readonly DatedSentence[][] {
  const { length } = groups;
  const values = new Float64Array(length * length);
  groups.forEach((a, i) => {
    for (let j = i + 1; j < length; j++) values[i * length + j] = values[j * length + i] = average(a, groups[j] ?? [], beyond);
  });
  return averageLinkage(length, (i, j) => values[i * length + j] ?? 0).map((places) => places.flatMap((place) => groups[place] ?? []));
}

/** Members of a happening looked at; more cost time and decide nothing. */
const looksAt = 8;

function average(some: readonly DatedSentence[], others: readonly DatedSentence[], beyond: Likeness): number {
  const [rows, columns] = [Math.min(some.length, looksAt), Math.min(others.length, looksAt)];
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const [a, b] = [some[i], others[j]];
      if (a !== undefined && b !== undefined) sum += beyond(a, b);
    }
  }
  return sum / (rows * columns);
}

function starFirst(members: readonly DatedSentence[], beyond: Likeness): DatedSentence[] {
  const like = new Map(members.map((a) => [a, members.filter((b) => a !== b && beyond(a, b) >= 0).length + (a.role === "event" ? members.length : 0)]));
  return members.toSorted((a, b) => (like.get(b) ?? 0) - (like.get(a) ?? 0));
}

/** The undated top of an article joins a happening of its publication day, and never makes one: it may tell of the day before. */
function addLeads(happenings: readonly Growing[], leads: readonly DatedSentence[], beyond: Likeness): void {
  const dated = happenings.map(({ members }) => [...members]);
  for (const lead of leads) {
    const values = dated.map((members) => average([lead], members, beyond));
    const most = Math.max(...values);
    if (most >= 0) happenings[values.indexOf(most)]?.members.push(lead);
  }
}
