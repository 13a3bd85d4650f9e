import type { EventDate } from "../archive/mentions/event-date.ts";
import { daysBetween } from "../dates/days-between.ts";
import { beyondDays, type Likeness } from "./alike.ts";
import type { Growing, Happening } from "./happening.ts";

/** How long after a happening somebody is still quoted on it, in days. */
const talkLasts = 2;

/** Folds into a happening of a day what was only said of it on the days after; another report of that kind is another happening. */
export function foldTalk(happenings: readonly Happening[], likeness: Likeness): readonly Happening[] {
  const beyond = beyondDays(likeness);
  const reported = happenings.filter((happening) => happening.precision === "day" && isReported(happening)).map(toGrowing);
  const rest = happenings.filter((happening) => happening.precision !== "day" || !isReported(happening));
  const kept = rest.filter((said) => {
    const into = said.precision === "day" ? clearest(said, reported, beyond) : null;
    into?.members.push(...said.members);
    return into === null;
  });
  return [...reported, ...kept];
}

function toGrowing(happening: Happening): Growing {
  return { ...happening, members: [...happening.members] };
}

/** By how much the nearest must exceed whatever says the same of another day: else either may be meant. */
const clearly = 0.2;

/** The one of some happenings that was spoken of; null where there is none, or no telling which. */
function clearest(said: Happening, reported: readonly Growing[], beyond: Likeness): Growing | null {
  const spoken = reported.flatMap((happening) => {
    if (!isJustBefore(happening, said) || isComing(happening) !== isComing(said)) return [];
    const value = toStar(happening, said, beyond);
    return value < 0 ? [] : [{ happening, value }];
  });
  const [nearest, ...others] = spoken.toSorted((a, b) => b.value - a.value);
  if (nearest === undefined) return null;
  const isRival = ({ happening, value }: (typeof spoken)[number]): boolean =>
    happening.date !== nearest.happening.date && value > nearest.value - clearly;
  return others.some(isRival) ? null : nearest.happening;
}

function isJustBefore(happening: EventDate, said: EventDate): boolean {
  const days = daysBetween(happening.last, said.first);
  return days > 0 && days <= talkLasts;
}

/** Members compared with a happening's star; more cost time and decide nothing. */
const looksAt = 5;

function toStar({ members: [star] }: Happening, { members }: Happening, beyond: Likeness): number {
  return star === undefined ? -Infinity : Math.max(...members.slice(0, looksAt).map((member) => beyond(star, member)));
}

/** Whether any of its sentences reports it, instead of dating only what was said of it. */
function isReported({ members }: Happening): boolean {
  return members.some(({ role }) => role === "event");
}

/** Whether it was still to come in every report that dates it. */
export function isComing({ members }: Happening): boolean {
  return members.every(({ coming }) => coming);
}
