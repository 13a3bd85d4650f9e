import type { APIButtonComponent } from "discord.js";

import type { Reader } from "../language/reader.ts";
import type { Markdown } from "../markdown.ts";
import { rows, text } from "./components.ts";
import type { Page } from "./pages.ts";
import { type Draft, drafted, type Surface } from "./reply.ts";

export interface ListView {
  readonly reader: Reader;
  readonly surface: Surface;
  /** Index of an item: the page that holds it is shown. */
  readonly from: number;
}

/** What stands around the lines of one page of a list. */
export interface ListFrame {
  readonly heading: Markdown;
  readonly footer: Markdown;
  readonly buttons: readonly APIButtonComponent[];
}

/**
 * Lines on a page: so many of 300 UTF-16 units fit, in whatever alphabet. Pages of a fixed size are found without
 * laying out those before them, however long the list.
 */
const linesOnPage: Readonly<Record<Surface, number>> = { components: 10, plain: 5 };

/**
 * The page of a list that holds item `from`. The list must not be empty.
 *
 * @param lineOf makes lines of at most 300 UTF-16 units
 */
export function listPage<T>(
  items: readonly T[],
  lineOf: (item: T) => Markdown,
  { from, surface }: ListView,
  frame: (page: Page) => ListFrame,
): Draft {
  const size = linesOnPage[surface];
  const start = Math.floor(Math.min(from, items.length - 1) / size) * size;
  const page = { start, end: Math.min(start + size, items.length), total: items.length };
  const { heading, footer, buttons } = frame(page);
  return drafted([text(heading, ...items.slice(page.start, page.end).map(lineOf), footer), ...rows(buttons)]);
}
