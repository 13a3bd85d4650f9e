import type { Person } from "../../emulator/member/person.ts";
import type { Seat } from "../../emulator/member/seat.ts";
import type { EmulatedGuild } from "../../emulator/emulated-guild.ts";
import type { Emulator } from "../../emulator/emulator.ts";
import type { Channel } from "../../emulator/state/channel.ts";

/** A server with one channel and one member in it. */
export interface Scene {
  readonly guild: EmulatedGuild;
  readonly channel: Channel;
  readonly ana: Person;
  readonly seat: Seat;
}

export function sceneOn(emulator: Emulator, { locale = "en-US", guildLocale = "en-US" } = {}): Scene {
  const guild = emulator.guild({ locale: guildLocale });
  const channel = guild.channel("general");
  const ana = emulator.user("Ana", { locale });
  guild.join(ana);
  return { guild, channel, ana, seat: ana.in(channel) };
}
