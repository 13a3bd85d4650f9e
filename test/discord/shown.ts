/**
 * The characters a member sees of escaped text, by Discord's one rule for it: a backslash before a character that is
 * no letter, digit or white space shows that character bare.
 */
export function shown(markdown: string): string {
  return markdown.replaceAll(/\\([^0-9A-Za-z\s])/gu, "$1");
}

/** The same text with every escaped character blanked out: what is left is all that Discord may read as markup. */
export function unescaped(markdown: string): string {
  return markdown.replaceAll(/\\[^0-9A-Za-z\s]/gu, "¤").replaceAll("\f", "");
}

/** Starts of every construct of Discord's markdown, as its client reads them. */
export const constructs: Readonly<Record<string, RegExp>> = {
  emphasis: /[*_]/u,
  strikethrough: /~~/u,
  spoiler: /\|\|/u,
  code: /`/u,
  angle: /<(?:[@#:/!&a-z+\d])/iu,
  everyone: /@(?:everyone|here)/u,
  heading: /^\s*#{1,3}\s/mu,
  subtext: /^\s*-#\s/mu,
  quote: /^\s*>{1,3}\s?/mu,
  list: /^\s*(?:[-*+]|\d+\.)\s/mu,
  maskedLink: /\]\(/u,
  address: /[a-z][a-z\d+.-]*:\/\//iu,
  invite: /(?:discord\.gg|discord(?:app)?\.com\/invite|discord\.gift|discord\.new)\//iu,
  emojiName: /:[^\s:]+:/u,
  shrug: /¯\\_\(ツ\)_\/¯/u,
};
