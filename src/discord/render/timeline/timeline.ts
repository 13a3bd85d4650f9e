import type { Coverage } from "../../../answer/answer.ts";
import type { Timeline, TimelineEvent } from "../../../timeline/event.ts";
import type { Emptiness } from "../../../timeline/why-empty.ts";
import { escapeLine } from "../../escape-line.ts";
import type { Reader } from "../../language/reader.ts";
import { say } from "../../language/say.ts";
import { type Markdown, subtext, trusted } from "../../markdown.ts";
import { cardPage, type MakeCard } from "../card-pages.ts";
import { sourceName } from "../citation.ts";
import { amber, card, imageOf, rows, text } from "../components.ts";
import type { Page } from "../pages.ts";
import { type Draft, drafted, type ImageFile, type Reply, type Surface, together, toReply } from "../reply.ts";
import { filterLine, type Filters, searchedLine } from "../searched.ts";
import { turning } from "../turning.ts";
import { attachedEventCard, eventCard } from "./event.ts";
import { jumpMenu, jumpStops, type Stop } from "./jump.ts";

export interface TimelineView {
  readonly reader: Reader;
  readonly surface: Surface;
  /** Short name under which the bot keeps the timeline: letters, digits, `_` and `-`, at most 40. */
  readonly timelineId: string;
  readonly topic: string | null;
  readonly filters: Filters;
  /** What was searched. */
  readonly coverage: Coverage;
  /** Index of an event: the page that holds it is shown. */
  readonly from: number;
  /** Index of the event that was jumped to, which begins a page. Turned from there, pages are cut as they were; 0 where none was. */
  readonly cut: number;
  /** The whole timeline drawn, to stand under the events of this page. */
  readonly picture?: ImageFile | null;
}

/** More would be a wall. Each event brings a row of buttons, of which an ordinary message holds five. */
const mostOnPage: Readonly<Record<Surface, number>> = { components: 4, plain: 3 };

/** `/timeline`: what happened when, in order, each event with the sentence that says so. */
export function renderTimeline({ events, empty }: Timeline, view: TimelineView): Reply {
  return toReply(empty === null ? timelinePage(events, view) : nothing(empty, view), view.surface);
}

function nothing(empty: Emptiness, view: TimelineView): Draft {
  return drafted([card([text(reason(empty, view), ...smallPrint(view))], amber)]);
}

/** What is said of a topic, by why there is nothing. */
const ofTopic = { offTopic: "timelineOffTopic", undated: "timelineUndatedTopic", otherTime: "timelineOtherTimeTopic" } as const;

function reason(empty: Emptiness, { topic, filters: { source }, reader }: TimelineView): Markdown {
  // Of one source, nothing is known of what the others have.
  const teller = source === null ? say(reader, "tellerCoverage") : say(reader, "tellerSource", { source: sourceName(source, reader, 80) });
  if (topic !== null) return say(reader, ofTopic[empty], { teller, topic: escapeLine(topic, 150) ?? trusted("…") });
  return say(reader, empty === "otherTime" ? "timelineOtherTime" : "timelineUndated", { teller });
}

function timelinePage(events: readonly TimelineEvent[], view: TimelineView): Draft {
  const { timelineId, reader } = view;
  const cardOf = (make: typeof eventCard): MakeCard => (index, top) => {
    const event = events[index];
    if (event === undefined) return drafted([]);
    return make(event, { timelineId, index, reader, above: top ? null : (events[index - 1] ?? null) });
  };
  const stops = jumpStops(events, reader);
  return cardPage(
    {
      total: events.length,
      most: mostOnPage[view.surface],
      cut: view.cut,
      whole: cardOf(eventCard),
      attached: cardOf(attachedEventCard),
      around: (cards, page) => together([drafted([text(heading(view))]), cards, drawn(view), below(page, stops, view)]),
    },
    view.from,
    view.surface,
  );
}

/** One component and no text, for which a full page has room: pages fall the same with and without it. */
function drawn({ picture = null }: TimelineView): Draft {
  return picture === null ? drafted([]) : { components: [imageOf(picture)], files: [picture] };
}

function below(page: Page, stops: readonly Stop[], view: TimelineView): Draft {
  const { timelineId, reader } = view;
  const shown = say(reader, "timelineShown", { first: page.start + 1, last: page.end, total: page.total });
  const turns = turning(page, { previous: "earlierEvents", next: "laterEvents" }, reader, (from) => ({
    kind: "timeline",
    timeline: timelineId,
    from,
    cut: view.cut,
  }));
  const menu = jumpMenu(stops, page, timelineId, reader);
  return drafted([text(subtext(shown), ...smallPrint(view)), ...rows(menu), ...rows(turns)]);
}

function heading({ topic, reader }: TimelineView): Markdown {
  const about = topic === null ? null : escapeLine(topic, 150);
  return about === null ? say(reader, "timelineHeading") : say(reader, "timelineTopic", { topic: about });
}

function smallPrint({ filters, coverage, reader }: TimelineView): readonly (Markdown | null)[] {
  return [filterLine(filters, reader), searchedLine(coverage, reader)].map((line) => (line === null ? null : subtext(line)));
}
