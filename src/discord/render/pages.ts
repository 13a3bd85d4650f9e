/** A run of items shown together: half-open. */
export interface Page {
  readonly start: number;
  readonly end: number;
  /** Number of items over all pages. */
  readonly total: number;
}

/**
 * Fills pages one after another with as many items as fit, and at least one.
 *
 * @param most greatest number of items on a page
 * @param fits whether the page, laid out with all that stands around the items, can be sent
 * @param cut an item that begins a page; the page before it may be left short by that
 * @returns no page for no item
 */
export function paginate(total: number, most: number, fits: (page: Page) => boolean, cut = 0): readonly Page[] {
  const pages: Page[] = [];
  let start = 0;
  while (start < total) {
    const stop = start < cut ? Math.min(cut, total) : total;
    let end = start + 1;
    while (end < stop && end - start < most && fits({ start, end: end + 1, total })) end += 1;
    pages.push({ start, end, total });
    start = end;
  }
  return pages;
}

/**
 * The page that holds an item. Buttons name an item rather than a page, because where pages break depends on the
 * reader's language and on what can be sent: a button pressed by somebody else must still lead to the same quote.
 *
 * @returns the last page for an item past the end
 */
export function pageHolding(pages: readonly Page[], item: number): Page {
  return pages.find((page) => item < page.end) ?? pages.at(-1) ?? { start: 0, end: 0, total: 0 };
}
