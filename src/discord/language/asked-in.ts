/** Marks and words that stand in Spanish questions alone; names such as “Los Choneros” stand in English ones too. */
const spanish = /[¿¡]|(?<!\p{L})(?:qué|quién|quiénes|cuándo|dónde|cómo|cuál|cuáles|cuánt[oa]s?)(?!\p{L})/iu;

/**
 * The locale to answer a direct message in, which Discord sends none with.
 *
 * @returns null where the question doesn't tell
 */
export function askedIn(question: string): string | null {
  return spanish.test(question) ? "es-419" : null;
}
