import { trim, type Span } from "./lines.ts";

/** Credits are short; looking only at a caption's last characters keeps the search linear. */
const LONGEST = 160;

const AGENCY =
  "(?:Getty Images|AP|Associated Press|Reuters|REUTERS|AFP|Agence France-Presse|EPA(?:-EFE)?|EFE|Xinhua|Bloomberg|" +
  "Anadolu(?: Agency)?|NurPhoto|Shutterstock|UPI|DPA|dpa|ANSA|TASS|Kyodo|PA(?: Media| Wire)?|Alamy|iStock|Zuma(?: Press)?)";
const LABEL = "(?:Photo|Photograph|PHOTO|Image|Picture|Credit|CREDIT|Foto|FOTO|Fotografía|Imagen|Crédito)s?";

/**
 * A credit is names and nothing else: a pattern open to lower-case words would swallow a sentence one day. Names of
 * agencies are names too; naming both in one alternative would cost exponential time.
 */
const NAMES = "\\p{Lu}[\\p{L}\\p{N}.&'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{N}.&'’-]*|and|of|the|de|del|la|van|von|bin)){0,5}";
const REST = `(?:(?: ?/ ?| via |, ?| [–—-] )(?:${NAMES}|dpa|file|pool|handout))*`;

const CREDIT = [
  `${AGENCY} [Pp]hoto${REST}`,
  `(?:REUTERS|AP|AFP|EPA)/${NAMES}${REST}`,
  `${NAMES}(?: ?/ ?${NAMES})? ?/ ?${AGENCY}${REST}`,
  `${NAMES} via ${AGENCY}${REST}`,
  `${LABEL}(?::| by| courtesy of| por) ?(?:${AGENCY}|${NAMES})${REST}`,
  `Getty Images`,
].join("|");

/** What no credit goes without: most lines stop here. */
const TRACE = new RegExp(`[/|:]|${LABEL} |${AGENCY}`);

const AT_END = [
  // After a bar: "… on Feb. 17, 2026. | Name/Agency via Getty Images"
  new RegExp(`\\|\\s*(?:${CREDIT}|${AGENCY})$`, "u"),
  new RegExp(`(?<=[.!?…]["”]?\\s*)\\|\\s*${NAMES}${REST}$`, "u"),
  // In brackets: "… in Quito. (AP Photo/Name)", "… in Quito [Name/Reuters]"
  new RegExp(`[(\\[]\\s*(?:${CREDIT}|${NAMES}, ${AGENCY})\\s*[)\\]]\\.?$`, "u"),
  // An agency alone in brackets is a credit only after a full stop; before one it explains an abbreviation.
  new RegExp(`(?<=[.!?…]["”]?\\s*)[(\\[]\\s*${AGENCY}\\s*[)\\]]$`, "u"),
  // Bare: "… in Quito. Name/Reuters", "… in Quito Photo: Name"
  new RegExp(`(?<=[.!?…]["”]?\\s+)(?:${CREDIT})\\.?$`, "u"),
  new RegExp(`(?<=\\s)(?:${AGENCY} Photo ?/|${LABEL}:|Photo by) ?${NAMES}${REST}$`, "u"),
];
const WHOLE = new RegExp(`^[(\\[]?(?:${CREDIT}|${AGENCY})[)\\]]?\\.?$`, "u");

/**
 * Where the photograph's credit begins in a line that ends with one, and null where it doesn't: the offset of the first
 * unit that is no part of the caption. Equal to `span.start` where the line is a credit and nothing else.
 */
export function creditStart(text: string, span: Span): number | null {
  const from = Math.max(span.start, span.end - LONGEST);
  const tail = text.slice(from, span.end).replace(/\s/g, " ");
  if (!TRACE.test(tail)) return null;
  if (from === span.start && WHOLE.test(tail)) return span.start;
  const starts = AT_END.flatMap((pattern) => pattern.exec(tail)?.index ?? []);
  if (starts.length === 0) return null;
  return trim(text, span.start, from + Math.min(...starts)).end;
}
