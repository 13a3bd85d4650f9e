/**
 * Vectors as bytes. A passage's own is kept in full; its sentences' are kept at one byte a number, which costs
 * under 0.005 of cosine and a quarter of the room.
 */
export function vectorBytes(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** The numbers behind `vectorBytes`; copied where the bytes begin at an address that numbers can't. */
export function vectorFrom(bytes: Uint8Array): Float32Array {
  const { buffer, byteOffset, byteLength } = bytes;
  return byteOffset % Float32Array.BYTES_PER_ELEMENT === 0
    ? new Float32Array(buffer, byteOffset, byteLength / Float32Array.BYTES_PER_ELEMENT)
    : new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

/** Unit vectors one after another → Int8, each scaled so that its largest number is 127. */
export function quantise(vectors: Float32Array, dimensions: number): Buffer {
  const bytes = Buffer.alloc(vectors.length);
  for (let at = 0; at < vectors.length; at += dimensions) {
    const vector = vectors.subarray(at, at + dimensions);
    const scale = 127 / (vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1);
    vector.forEach((value, d) => bytes.writeInt8(Math.round(value * scale), at + d));
  }
  return bytes;
}

/** One quantised vector as a unit vector again. */
export function unquantised(bytes: Uint8Array): Float32Array {
  const vector = Float32Array.from(signed(bytes));
  const length = Math.sqrt(product(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

/** Quantised vectors as they are compared. */
export interface QuantisedVectors {
  readonly values: Int8Array;
  /** Of each vector; 0 for one that is all zeros. */
  readonly lengths: readonly number[];
}

/** The vectors behind `quantise`, copied: what a database lends is not kept with all that it was read with. */
export function quantisedFrom(bytes: Uint8Array, dimensions: number): QuantisedVectors {
  const values = signed(bytes).slice();
  const lengths: number[] = [];
  for (let at = 0; at < values.length; at += dimensions) {
    let squares = 0;
    for (let d = at; d < at + dimensions; d++) squares += (values[d] ?? 0) ** 2;
    lengths.push(Math.sqrt(squares));
  }
  return { values, lengths };
}

/** Cosine of a unit vector with each of the quantised ones; scale falls out, so it is not stored. */
export function cosines(query: Float32Array, { values, lengths }: QuantisedVectors): readonly number[] {
  const dimensions = query.length;
  return lengths.map((length, place) => {
    const start = place * dimensions;
    // Four sums: with one, the processor waits for each addition before it begins the next, and takes twice as long.
    let a = 0;
    let b = 0;
    let c = 0;
    let e = 0;
    for (let d = 0; d < dimensions; d += 4) {
      a += (values[start + d] ?? 0) * (query[d] ?? 0);
      b += (values[start + d + 1] ?? 0) * (query[d + 1] ?? 0);
      c += (values[start + d + 2] ?? 0) * (query[d + 2] ?? 0);
      e += (values[start + d + 3] ?? 0) * (query[d + 3] ?? 0);
    }
    return length === 0 ? 0 : (a + b + c + e) / length;
  });
}

/** Product of two vectors of equal length: the cosine, for unit vectors. */
export function product(left: Float32Array, right: Float32Array): number {
  const whole = left.length - (left.length % 4);
  let [a, b, c, e] = [0, 0, 0, 0];
  // Four sums, as in `cosines`.
  for (let d = 0; d < whole; d += 4) {
    a += (left[d] ?? 0) * (right[d] ?? 0);
    b += (left[d + 1] ?? 0) * (right[d + 1] ?? 0);
    c += (left[d + 2] ?? 0) * (right[d + 2] ?? 0);
    e += (left[d + 3] ?? 0) * (right[d + 3] ?? 0);
  }
  for (let d = whole; d < left.length; d++) a += (left[d] ?? 0) * (right[d] ?? 0);
  return a + b + (c + e);
}

function signed(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
