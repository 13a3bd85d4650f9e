/** Mean of the token vectors `from` (inclusive) to `to` (exclusive), scaled to unit length. */
export function meanOfTokens(
  hidden: Float32Array,
  dimensions: number,
  from: number,
  to: number,
): Float32Array {
  const sum = new Float32Array(dimensions);
  for (let token = from; token < to; token++) {
    const offset = token * dimensions;
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + (hidden[offset + d] ?? 0);
  }
  return toUnitLength(sum);
}

/** Scales a vector to length 1, in place; a zero vector stays as it is. */
export function toUnitLength(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return vector;
  const scale = 1 / Math.sqrt(squares);
  for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) * scale;
  return vector;
}
