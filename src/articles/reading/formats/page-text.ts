import { listItem } from "./list-item.ts";
import { ELEMENT_NODE, type PageNode, TEXT_NODE } from "./page.ts";

/** Elements that break a line before and after themselves. */
const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P " +
    "PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL"
  ).split(" "),
);
const UNSEEN = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "SVG", "BUTTON", "IFRAME", "OBJECT"]);

/**
 * The paragraphs that a reader sees, in order: white space folded, a line break kept as a line feed, items of lists behind
 * their bullets and numbers.
 */
export function pageParagraphs(root: PageNode): readonly string[] {
  const paragraphs: string[] = [];
  let line = "";
  const flush = () => {
    const tidy = line.replace(/ *\n */g, "\n").trim();
    // Two line breaks in a row are what some editors write for a paragraph.
    paragraphs.push(...tidy.split(/\n{2,}/).filter((paragraph) => paragraph !== ""));
    line = "";
  };
  const visit = (node: PageNode, preformatted: boolean) => {
    if (node.nodeType === TEXT_NODE) {
      const text = node.textContent ?? "";
      const folded = preformatted ? text : text.replace(/[ \t\r\n\f]+/g, " ");
      line += line.endsWith(" ") ? folded.replace(/^ /, "") : folded;
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== ELEMENT_NODE || UNSEEN.has(name)) return;
    if (name === "BR") line += "\n";
    if (name === "TD" || name === "TH") line += line === "" ? "" : "\t";
    const isBlock = BLOCKS.has(name);
    if (isBlock) flush();
    let items = 0;
    for (const child of node.childNodes) {
      if (child.nodeName.toUpperCase() === "LI") visitItem(child, name === "OL" ? ++items : null);
      else visit(child, preformatted || name === "PRE");
    }
    if (isBlock) flush();
  };
  const visitItem = (item: PageNode, number: number | null) => {
    flush();
    const before = paragraphs.length;
    visit(item, false);
    paragraphs.push(...listItem(paragraphs.splice(before), number));
  };
  visit(root, false);
  flush();
  return paragraphs;
}
