import { alikeAcrossDates, likeness } from "./alike.ts";
import type { DatedSentence } from "./dated-sentence.ts";
import type { Happening } from "./happening.ts";
import { daysBetween, exactness } from "./salience.ts";

/** How long after a happening somebody is still quoted on it, in days. */
const talkLasts = 2;

/**
 * Folds into one what is told under several dates: "in January" into the day in January that another report names,
 * and what was only said of a happening on the days after into the happening.
 */
export function fold(happenings: readonly Happening[]): readonly Happening[] {
  const exactFirst = [...happenings].sort(
    (a, b) => Number(isReported(b)) - Number(isReported(a)) || exactness[b.precision] - exactness[a.precision],
  );
  const kept: Happening[] = [];
  for (const happening of exactFirst) {
    const place = closest(happening, kept);
    const into = place === null ? undefined : kept[place];
    if (place === null || into === undefined) kept.push(happening);
    else kept[place] = { ...into, members: [...into.members, ...happening.members] };
  }
  return kept;
}

/** Place of the happening that says the same and may take this one in; null where there is none. */
function closest(happening: Happening, kept: readonly Happening[]): number | null {
  let found: { readonly place: number; readonly value: number } | null = null;
  kept.forEach((other, place) => {
    if (!mayHold(other, happening)) return;
    const value = Math.max(...other.members.slice(0, looksAt).map((member) => likenessOfStar(happening, member)));
    if (value >= alikeAcrossDates && (found === null || value > (found as { value: number }).value)) found = { place, value };
  });
  return (found as { place: number } | null)?.place ?? null;
}

/** Members compared on either side; more cost time and decide nothing. */
const looksAt = 5;

function likenessOfStar({ members }: Happening, other: DatedSentence): number {
  const [star] = members;
  return star === undefined ? 0 : likeness(star, other);
}

function mayHold(outer: Happening, inner: Happening): boolean {
  if (isComing(outer) !== isComing(inner)) return false;
  if (outer.precision === inner.precision) {
    const days = daysBetween(outer.last, inner.first);
    return outer.precision === "day" && isReported(outer) && !isReported(inner) && days > 0 && days <= talkLasts;
  }
  return exactness[outer.precision] > exactness[inner.precision] && outer.first >= inner.first && outer.last <= inner.last;
}

/** Whether any of its sentences reports it, instead of dating only what was said of it. */
export function isReported({ members }: Happening): boolean {
  return members.some(({ role }) => role === "event");
}

/** Whether it was still to come in every report that dates it. */
export function isComing({ members }: Happening): boolean {
  return members.every(({ coming }) => coming);
}
