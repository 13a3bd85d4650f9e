import type {
  APIMessageInteractionMetadata,
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  InteractionResponseType,
  InteractionType,
} from "discord-api-types/v10";

import type { Channel } from "./channel.ts";
import { type User, userPayload } from "./user.ts";

/** One use of a command, component, modal or autocompletion, and what the bot made of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  readonly createdAt: number;
  /** Command or component the interaction is of, for messages that name it. */
  readonly name: string | null;
  /** Message that carries the component used, or that a modal was opened from. */
  readonly sourceMessageId: string | null;
  /** Type of the option being completed, for an autocompletion. */
  readonly focused: ApplicationCommandOptionType | undefined;
  /** First response; null until there is one. */
  answered: InteractionResponseType | null;
  answeredAt: number | null;
  /** Message that `@original` stands for. */
  originalId: string | null;
  /** Whether the bot's response is a message that says it is thinking. */
  thinking: boolean;
  readonly followUpIds: string[];
  modal: APIModalInteractionResponseCallbackData | null;
  choices: readonly APIApplicationCommandOptionChoice[] | null;
  /** True once the time to acknowledge ran out: the member reads "The application did not respond". */
  failed: boolean;
}

/** Message resource, "Message Interaction Metadata Object". */
export function metadataPayload({ id, type, user, channel }: Interaction): APIMessageInteractionMetadata {
  const data = { id, type, user: userPayload(user), authorizing_integration_owners: { "0": channel.guildId ?? "0" } };
  // The union's members differ by what they were triggered from, which no client of ours reads.
  return data as unknown as APIMessageInteractionMetadata;
}
