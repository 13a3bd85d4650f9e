import type { Judged } from "./judge.ts";

/** Measures over a set of questions; shares and means, null where no question of the set can tell. */
export interface Measures {
  readonly answerable: number;
  readonly unanswerable: number;
  /** Share of answerable questions whose first quote is from an article that answers; the first 3, the first 10. */
  readonly articleHit1: number | null;
  readonly articleHit3: number | null;
  readonly articleHit10: number | null;
  /** The same, the quote holding the answer's words. */
  readonly hit1: number | null;
  readonly hit3: number | null;
  readonly hit10: number | null;
  /** Mean of 1 ÷ the place of the first such quote, 0 past the tenth (mean reciprocal rank). */
  readonly mrr10: number | null;
  /** Share of answers all of whose quotes stand in their articles character for character. */
  readonly verbatim: number;
  /** Chance that an answerable question gets more confidence than an unanswerable one. */
  readonly auroc: number | null;
  /** Share of answerable questions answered, and of unanswerable ones declined, at the threshold in force. */
  readonly answered: number | null;
  readonly declined: number | null;
  /** Milliseconds a question. */
  readonly p50: number;
  readonly p95: number;
}

/** @throws {RangeError} when there is nothing to measure */
export function measure(judged: readonly Judged[]): Measures {
  if (judged.length === 0) throw new RangeError("There is no question to measure.");
  const can = judged.filter(({ unanswerable }) => !unanswerable);
  const cannot = judged.filter(({ unanswerable }) => unanswerable);
  const naming = can.filter(({ namesArticles }) => namesArticles);
  const articleWithin = (depth: number): number | null => share(naming, ({ articleRank }) => (articleRank ?? Infinity) <= depth);
  const within = (depth: number): number | null => share(can, ({ quoteRank }) => (quoteRank ?? Infinity) <= depth);
  const latencies = judged.map(({ latency }) => latency).sort((a, b) => a - b);
  return {
    answerable: can.length,
    unanswerable: cannot.length,
    articleHit1: articleWithin(1),
    articleHit3: articleWithin(3),
    articleHit10: articleWithin(10),
    hit1: within(1),
    hit3: within(3),
    hit10: within(10),
    mrr10: can.length === 0 ? null : can.reduce((sum, { quoteRank }) => sum + (quoteRank === null ? 0 : 1 / quoteRank), 0) / can.length,
    verbatim: share(judged, ({ verbatim }) => verbatim) ?? 0,
    auroc: auroc(can.map(({ confidence }) => confidence), cannot.map(({ confidence }) => confidence)),
    answered: share(can, ({ answered }) => answered),
    declined: share(cannot, ({ answered }) => !answered),
    p50: latencies[Math.floor(latencies.length * 0.5)] ?? 0,
    p95: latencies[Math.floor(latencies.length * 0.95)] ?? 0,
  };
}

function share(among: readonly Judged[], holds: (each: Judged) => boolean): number | null {
  return among.length === 0 ? null : among.filter(holds).length / among.length;
}

/** Area under the ROC curve, by ranks (Mann and Whitney 1947); ties count half. */
function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const all = [...positives.map((value) => ({ value, positive: true })), ...negatives.map((value) => ({ value, positive: false }))];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to]?.value === all[from]?.value) to++;
    ranks += all.slice(from, to).filter(({ positive }) => positive).length * ((from + 1 + to) / 2);
  }
  return (ranks - (positives.length * (positives.length + 1)) / 2) / (positives.length * negatives.length);
}
