/** A run of text that stands by itself on the page. Offsets are UTF-16 units, half-open, with no white space at the ends. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/**
 * - `stamp`: a machine-written prefix such as ` date 2026-03-04 `: metadata, never quoted
 * - `headline`: the article's own title at the top of its text, never quoted
 * - `byline`: "By …" under the headline, never quoted
 * - `heading`: a subheading between paragraphs, never quoted
 * - `caption`: the line under a photograph: quoted like a paragraph, with its credit left out of no quote
 * - `paragraph`: running text
 */
export type BlockKind = "stamp" | "headline" | "byline" | "heading" | "caption" | "paragraph";
