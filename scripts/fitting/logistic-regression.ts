import { dot } from "./softmax-regression.ts";

export interface Case {
  readonly row: readonly number[];
  readonly holds: boolean;
}

const rounds = 1500;
const step = 0.05;
const ridge = 1e-4;

/**
 * Intercept and weights of a logistic regression in which the cases that hold weigh as much as those that don't, by
 * Adam (Kingma and Ba 2015).
 */
export function fitLogistic(cases: readonly Case[]): readonly number[] {
  const positives = cases.filter(({ holds }) => holds).length;
  if (positives === 0 || positives === cases.length) throw new RangeError("Cases of both kinds are needed to fit a confidence.");
  const rows = cases.map(({ row, holds }) => ({
    row: [1, ...row],
    holds,
    weight: 0.5 / (holds ? positives : cases.length - positives),
  }));
  const size = rows[0]?.row.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  for (let round = 1; round <= rounds; round++) {
    const slope = weights.map((weight, k) => (k === 0 ? 0 : -ridge * weight));
    for (const { row, holds, weight } of rows) {
      const surprise = weight * ((holds ? 1 : 0) - 1 / (1 + Math.exp(-dot(row, weights))));
      for (let k = 0; k < size; k++) slope[k] = (slope[k] ?? 0) + surprise * (row[k] ?? 0);
    }
    for (let k = 0; k < size; k++) {
      const first = (mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * (slope[k] ?? 0)) / (1 - 0.9 ** round);
      const second = (square[k] = 0.999 * (square[k] ?? 0) + 0.001 * (slope[k] ?? 0) ** 2) / (1 - 0.999 ** round);
      weights[k] = (weights[k] ?? 0) + (step * first) / (Math.sqrt(second) + 1e-9);
    }
  }
  return weights;
}
