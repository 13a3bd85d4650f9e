import type { Bot } from "../bot.ts";

/** A plan that waits to be confirmed. What the run then changes is read anew, so nothing of the plan itself is kept. */
const kind = "plan";

/** After an hour the corpus has likely changed, and with it what was agreed to. */
const lifetimeMs = 60 * 60 * 1000;

/** @returns the short id that its buttons carry */
export function keepPlan(bot: Bot, member: string): string {
  return bot.state.keepsakes.keep(kind, { member }, lifetimeMs);
}

/** Takes a plan to carry it out or drop it. @returns false for one that was taken before, or has expired */
export function takePlan(bot: Bot, id: string): boolean {
  const found = bot.state.keepsakes.find(kind, id) !== null;
  bot.state.keepsakes.forget(kind, id);
  return found;
}
