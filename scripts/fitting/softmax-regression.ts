/** The choices of one question: a row of features each, and which of them are right. */
export interface Choice {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

const rounds = 40;
const firstStep = 0.5;
const decayOfStep = 0.92;
const ridge = 1e-3;

/**
 * Weights under which the softmax over each question's rows puts the most probability on the right ones (conditional
 * logit, McFadden 1974), by gradient ascent with a step of its own for each weight. Questions without a right row tell
 * nothing and are left out.
 */
export function fitSoftmax(choices: readonly Choice[]): readonly number[] {
  const telling = choices.filter(({ right }) => right.includes(true));
  const size = telling[0]?.rows[0]?.length;
  if (size === undefined) throw new RangeError("No question has an answer among its candidates: there is nothing to fit.");
  let weights = new Array<number>(size).fill(0);
  let squares = new Array<number>(size).fill(1e-6);
  for (let round = 0, step = firstStep; round < rounds; round++, step *= decayOfStep) {
    const slope = gradient(telling, weights);
    squares = squares.map((square, k) => 0.9 * square + 0.1 * (slope[k] ?? 0) ** 2);
    weights = weights.map((weight, k) => weight + (step * (slope[k] ?? 0)) / Math.sqrt(squares[k] ?? 1));
  }
  return weights;
}

function gradient(choices: readonly Choice[], weights: readonly number[]): readonly number[] {
  const slope = weights.map((weight) => -ridge * weight);
  for (const { rows, right } of choices) {
    const scores = rows.map((row) => dot(row, weights));
    const most = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - most));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const good = shares.reduce((sum, share, i) => sum + (right[i] ? share : 0), 0);
    rows.forEach((row, i) => {
      const pull = ((right[i] ? (shares[i] ?? 0) / good : 0) - (shares[i] ?? 0) / all) / choices.length;
      if (Math.abs(pull) > 1e-9) row.forEach((value, k) => (slope[k] = (slope[k] ?? 0) + pull * value));
    });
  }
  return slope;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
}
