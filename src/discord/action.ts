import { z } from "zod";

/** Short name under which the bot keeps an answer, timeline, plan or article between presses of its buttons. */
const reference = z.string().regex(/^[\w-]{1,40}$/u);

/** Zero-based. */
const place = z
  .string()
  .regex(/^(0|[1-9]\d{0,5})$/u)
  .transform(Number);

/**
 * What a button or menu asks for. All of it is written into the component's `custom_id`, so that buttons still work
 * after the bot restarts. Each kind lists its parts in the order in which they are written.
 */
const kinds = {
  /** The page of an answer that holds quote `from`. */
  quotes: { answer: reference, from: place },
  /** The nearest passages of an answer that found nothing. */
  nearest: { answer: reference, from: place },
  /** The paragraphs around one quote. */
  context: { answer: reference, list: z.enum(["quotes", "nearest"]), index: place },
  share: { answer: reference },
  vote: { answer: reference, vote: z.enum(["up", "down"]) },
  /** Ask again without the filters. */
  unfilter: { answer: reference },
  /** The page of a timeline that holds event `from`, where one begins at event `cut`. */
  timeline: { timeline: reference, from: place, cut: place },
  /** A menu; the value chosen is the index of an event. */
  jump: { timeline: reference },
  /** The paragraphs around one quote of an event. */
  event: { timeline: reference, event: place, quote: place },
  sources: { from: place },
  reindex: { plan: reference, choice: z.enum(["confirm", "cancel"]) },
  articles: { from: place },
  /** An article that would replace another waits under `draft` for this. */
  overwrite: { draft: reference, choice: z.enum(["confirm", "cancel"]) },
  restore: { removal: reference },
  /** The form for an article's text and metadata. */
  draft: {},
} as const;

type Kinds = typeof kinds;
export type ActionKind = keyof Kinds;
type Parts<K extends ActionKind> = { readonly [P in keyof Kinds[K]]: z.output<Kinds[K][P] & z.ZodType> };
export type Action = { readonly [K in ActionKind]: { readonly kind: K } & Parts<K> }[ActionKind];

/** @returns at most 100 characters, Discord's limit for a `custom_id` */
export function encodeAction(action: Action): string {
  const { kind, ...parts } = action;
  const values = new Map<string, string | number>(Object.entries(parts));
  return [kind, ...Object.keys(kinds[kind]).map((part) => String(values.get(part)))].join(":");
}

/** @returns null for an id of another version of the bot, or one that somebody made up */
export function decodeAction(customId: string): Action | null {
  const [kind, ...values] = customId.split(":");
  if (kind === undefined || !isKind(kind)) return null;
  const parts = Object.entries<z.ZodType>(kinds[kind]);
  if (parts.length !== values.length) return null;
  const shape = z.object(Object.fromEntries(parts));
  const read = shape.safeParse(Object.fromEntries(parts.map(([part], i) => [part, values[i]])));
  return read.success ? ({ kind, ...read.data } as Action) : null;
}

function isKind(kind: string): kind is ActionKind {
  return Object.hasOwn(kinds, kind);
}
