import type { Quote } from "../../answer/answer.ts";
import { attachedPassageCard, passageCard, type Place } from "./passage.ts";
import { type Page, pageHolding, paginate } from "./pages.ts";
import { type Draft, fits, type Surface, together } from "./reply.ts";

/** More would bury the best, and each brings a row of buttons, of which an ordinary message holds five. */
const mostOnPage = 3;

/**
 * The page that holds passage `from`.
 *
 * @param around lays a page out: what stands before and after the passages
 */
export function passagePage(
  quotes: readonly Quote[],
  place: Omit<Place, "index">,
  from: number,
  surface: Surface,
  around: (passages: Draft, page: Page) => Draft,
): Draft {
  const total = quotes.length;
  const cards = quotes.map((quote, index) => {
    const whole = passageCard(quote, { ...place, index });
    const alone = around(whole, { start: index, end: index + 1, total });
    return fits(alone, surface) ? whole : attachedPassageCard(quote, { ...place, index });
  });
  const laidOut = (page: Page) => around(together(cards.slice(page.start, page.end)), page);
  const pages = paginate(total, mostOnPage, (page) => fits(laidOut(page), surface));
  return laidOut(pageHolding(pages, from));
}
