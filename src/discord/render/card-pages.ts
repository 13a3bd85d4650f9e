import { type Page, pageHolding, paginate } from "./pages.ts";
import { type Draft, fits, type Surface, together } from "./reply.ts";

/** A sequence of cards, told over as many pages as it needs. */
export interface Cards {
  readonly total: number;
  /** Greatest number on a page. */
  readonly most: number;
  /** A card that begins a page; left out, pages are full from the first on. */
  readonly cut?: number;
  /** One card with its quote in full. At the top of its page a card says what it may else leave to the one above it. */
  readonly whole: MakeCard;
  /** The same with the quote in a file, for one that no message holds. */
  readonly attached: MakeCard;
  /** Lays a page out: what stands before and after its cards. */
  readonly around: (cards: Draft, page: Page) => Draft;
}

/** @param top whether the card is the first of its page */
export type MakeCard = (index: number, top: boolean) => Draft;

/** The page that holds card `from`. No quote is ever cut: it is on the page whole, or in a file whole. */
export function cardPage({ total, most, cut, whole, attached, around }: Cards, from: number, surface: Surface): Draft {
  const cards = Array.from({ length: total }, (_, index) => {
    const alone = { start: index, end: index + 1, total };
    const make = fits(around(whole(index, true), alone), surface) ? whole : attached;
    return { top: make(index, true), below: make(index, false) };
  });
  const laidOut = (page: Page) => {
    const [first, ...others] = cards.slice(page.start, page.end);
    return around(together([...(first === undefined ? [] : [first.top]), ...others.map(({ below }) => below)]), page);
  };
  const pages = paginate(total, most, (page) => fits(laidOut(page), surface), cut);
  return laidOut(pageHolding(pages, from));
}
