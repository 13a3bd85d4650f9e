import type { APIButtonComponent } from "discord.js";

import type { Action } from "../action.ts";
import type { Reader } from "../language/reader.ts";
import { type Key, label } from "../language/say.ts";
import { button } from "./components.ts";
import type { Page } from "./pages.ts";

/** Keys of labels that take no values, so that any of them can stand on a button. */
type PlainKey = { [K in Key]: Parameters<typeof label<K>> extends [Reader, K] ? K : never }[Key];

/** Buttons to the page before and the page after, where there are such. @param to what a button to item `from` does */
export function turning(
  page: Page,
  labels: { readonly previous: PlainKey; readonly next: PlainKey },
  reader: Reader,
  to: (from: number) => Action,
): readonly APIButtonComponent[] {
  return [
    ...(page.start > 0 ? [button(label(reader, labels.previous), to(page.start - 1))] : []),
    ...(page.end < page.total ? [button(label(reader, labels.next), to(page.end))] : []),
  ];
}
