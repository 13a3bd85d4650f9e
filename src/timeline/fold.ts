import { setImmediate as nextTurn } from "node:timers/promises";

import type { EventDate } from "../archive/mentions/event-date.ts";
import { excess, type Likeness } from "./alike.ts";
import type { DatedSentence } from "./dated-sentence.ts";
import { grouped } from "./grouped.ts";
import type { Happening } from "./happening.ts";
import { daysBetween } from "./salience.ts";

/** How long after a happening somebody is still quoted on it, in days. */
const talkLasts = 2;

/** Happenings compared in one turn of the event loop: some 10 ms, so that others are served meanwhile. */
const comparedATurn = 3_000;

/**
 * Folds into one what is told under several dates: "in January" into the day in January that another report names,
 * and what was only said of a happening on the days after into the happening. What a year is told of is compared with all
 * that happened in it, so that this takes many turns of the event loop.
 */
export async function fold(happenings: readonly Happening[], likeness: Likeness): Promise<readonly Happening[]> {
  const dates = [...grouped(happenings.map(toGrowing), ({ date }) => date).values()];
  const exactFirst = dates.toSorted(([a], [b]) => daysOf(a) - daysOf(b) || daysBetween(b.first, a.first));
  const kept: (readonly [EventDate, Growing[]])[] = [];
  let compared = 0;
  for (const told of exactFirst) {
    const around = kept.flatMap(([date, own]) => (mayTell(date, told[0]) ? own : []));
    const own: Growing[] = [];
    kept.push([told[0], own]);
    for (const happening of told) {
      compared += around.length;
      if (compared > comparedATurn) {
        compared = 0;
        await nextTurn();
      }
      const into = closest(happening, around, likeness);
      if (into === null) own.push(happening);
      else into.members.push(...happening.members);
    }
  }
  return kept.flatMap(([, own]) => own.map(({ date, precision, first, last, members }) => ({ date, precision, first, last, members })));
}

function daysOf({ first, last }: EventDate): number {
  return daysBetween(first, last) + 1;
}

/** A happening that takes in others. */
interface Growing extends Happening {
  readonly members: DatedSentence[];
  readonly reported: boolean;
  readonly coming: boolean;
}

function toGrowing(happening: Happening): Growing {
  return { ...happening, members: [...happening.members], reported: isReported(happening), coming: isComing(happening) };
}

/** Whether what is told of one date may have happened on another: on a day of that month, or just before. */
function mayTell(outer: EventDate, inner: EventDate): boolean {
  if (inner.precision !== "day") return outer.first >= inner.first && outer.last <= inner.last;
  const days = daysBetween(outer.last, inner.first);
  return outer.precision === "day" && days > 0 && days <= talkLasts;
}

/** By how much the nearest must exceed whatever says the same of another time: else either may be meant. */
const clearly = 0.2;

/** The one of some happenings that says the same and takes this one in; null where there is none, or no telling which. */
function closest(happening: Growing, around: readonly Growing[], likeness: Likeness): Growing | null {
  const same = around.flatMap((other) => {
    if (other.coming !== happening.coming) return [];
    const value = happening.precision === "day" ? asTalk(happening, other, likeness) : asWider(happening, other, likeness);
    return value < 0 ? [] : [{ other, value }];
  });
  const [nearest, ...rest] = same.toSorted((a, b) => b.value - a.value);
  if (nearest === undefined) return null;
  const rival = rest.find(({ other: { first, last } }) => last < nearest.other.first || first > nearest.other.last);
  return rival !== undefined && rival.value > nearest.value - clearly ? null : nearest.other;
}

/** On the days after a happening one speaks of it; another report of that kind is another happening. */
function asTalk(said: Growing, happening: Growing, likeness: Likeness): number {
  return happening.reported && !said.reported ? toStar(happening, said, excess(likeness, "days")) : -Infinity;
}

/** Only what stands beside the wider date is dated by it: the rest of the sentence may tell of any other time. */
function asWider(wider: Growing, exact: Growing, likeness: Likeness): number {
  const beyond = excess(likeness, "wider dates");
  return toStar(exact, wider, (star, member) =>
    member.dated.size < fewest || star.told.some((term) => member.dated.has(term)) ? beyond(star, member) : -Infinity,
  );
}

/** A clause of fewer terms ("It began in March, when …") says nothing by itself. */
const fewest = 2;

/** Members compared with another happening's star; more cost time and decide nothing. */
const looksAt = 5;

function toStar({ members: [star] }: Happening, { members }: Happening, likeness: Likeness): number {
  return star === undefined ? -Infinity : Math.max(...members.slice(0, looksAt).map((member) => likeness(star, member)));
}

/** Whether any of its sentences reports it, instead of dating only what was said of it. */
export function isReported({ members }: Happening): boolean {
  return members.some(({ role }) => role === "event");
}

/** Whether it was still to come in every report that dates it. */
export function isComing({ members }: Happening): boolean {
  return members.every(({ coming }) => coming);
}
