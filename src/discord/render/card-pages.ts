import { type Page, pageHolding, paginate } from "./pages.ts";
import { type Draft, fits, type Surface, together } from "./reply.ts";

/** A sequence of cards, told over as many pages as it needs. */
export interface Cards {
  readonly total: number;
  /** Greatest number on a page. */
  readonly most: number;
  /** A card that begins a page; left out, pages are full from the first on. */
  readonly cut?: number;
  /** One card with its quote in full. */
  readonly whole: (index: number) => Draft;
  /** The same with the quote in a file, for one that no message holds. */
  readonly attached: (index: number) => Draft;
  /** Lays a page out: what stands before and after its cards. */
  readonly around: (cards: Draft, page: Page) => Draft;
}

/** The page that holds card `from`. No quote is ever cut: it is on the page whole, or in a file whole. */
export function cardPage({ total, most, cut, whole, attached, around }: Cards, from: number, surface: Surface): Draft {
  const cards = Array.from({ length: total }, (_, index) => {
    const card = whole(index);
    return fits(around(card, { start: index, end: index + 1, total }), surface) ? card : attached(index);
  });
  const laidOut = (page: Page) => around(together(cards.slice(page.start, page.end)), page);
  const pages = paginate(total, most, (page) => fits(laidOut(page), surface), cut);
  return laidOut(pageHolding(pages, from));
}
