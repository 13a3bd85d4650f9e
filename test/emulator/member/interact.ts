import { randomBytes } from "node:crypto";

import { ApplicationIntegrationType, InteractionContextType, type InteractionType } from "discord-api-types/v10";

import { type Channel, channelPayload } from "../state/channel.ts";
import { memberPayload } from "../state/guild.ts";
import type { Interaction } from "../state/interaction.ts";
import { type User, userPayload } from "../state/user.ts";
import type { World } from "../state/world.ts";

export interface Use {
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  readonly data: object;
  readonly name?: string;
  readonly focused?: Interaction["focused"];
  /** Message that carries the component, or that a modal was opened from. */
  readonly sourceMessageId?: string | null;
}

/** Sends an interaction to the app over the gateway and starts its three seconds (Interactions, "Interaction Structure"). */
export function interact(world: World, use: Use): Interaction {
  const { type, user, channel } = use;
  const guild = world.guildOf(channel);
  const member = guild?.members.get(user.id);
  const interaction: Interaction = {
    id: world.ids.next(),
    token: randomBytes(48).toString("base64url"),
    type,
    user,
    channel,
    createdAt: world.clock.now(),
    name: use.name ?? null,
    focused: use.focused,
    sourceMessageId: use.sourceMessageId ?? null,
    answered: null,
    answeredAt: null,
    originalId: null,
    thinking: false,
    followUpIds: [],
    modal: null,
    choices: null,
    failed: false,
  };
  world.interactions.set(interaction.token, interaction);
  const permissions = world.permissions(user.id, channel).toString();
  const source = world.messages.get(interaction.sourceMessageId ?? "");
  const d = {
    id: interaction.id,
    application_id: world.application.id,
    type,
    token: interaction.token,
    version: 1,
    data: use.data,
    channel_id: channel.id,
    channel: { ...channelPayload(channel), permissions },
    app_permissions: world.permissions(world.application.bot.id, channel).toString(),
    locale: user.locale,
    entitlements: [],
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guild?.id ?? "0" },
    context: guild ? InteractionContextType.Guild : InteractionContextType.BotDM,
    attachment_size_limit: world.limits.attachmentBytes,
    ...(source && { message: source.api }),
    ...(guild && {
      guild_id: guild.id,
      guild_locale: guild.locale,
      guild: { id: guild.id, locale: guild.locale, features: [] },
    }),
    ...(member ? { member: { ...memberPayload(member), permissions } } : { user: userPayload(user) }),
  };
  world.clock.alarm(interaction.createdAt + world.limits.acknowledgeWithinMs + 1, () => {
    if (interaction.answered !== null) return;
    interaction.failed = true;
    world.emit("change");
  });
  world.emit("dispatch", { t: "INTERACTION_CREATE", d, guildId: guild?.id ?? null });
  return interaction;
}
