import type { Message } from "../message.ts";

/** Short replies: what went wrong and what to do, and acknowledgements. */
export const notices = {
  busy: {
    one: "Too many questions are waiting. Please try again in {count} second.",
    other: "Too many questions are waiting. Please try again in {count} seconds.",
  },
  cooldown: {
    one: "You asked a moment ago. Please try again in {count} second.",
    other: "You asked a moment ago. Please try again in {count} seconds.",
  },
  stopping: "I'm about to restart. Please ask again in a minute.",
  failed: "Something went wrong on my side, and the operators can look it up as `{incident}`. Please try again.",
  emptyQuestion: "Please write a question, such as “Who announced the operation, and when?”",
  questionTooLong: { one: "Please keep the question under {count} character.", other: "Please keep the question under {count} characters." },
  badDate: "I can't read “{text}” as a date. Please write it as 2026-03-04.",
  datesReversed: "The period ends on {to}, before it begins on {from}. Please swap the two dates.",
  unknownSource: "The coverage has no source “{source}”. `/{command}` lists those it has.",
  indexEmpty: "There is no index to search yet. An operator can make one with `/{command}`.",
  missingPermissions: "I can't do that in this channel: I lack {permissions}. An administrator of the server can grant it.",
  missingPermissionsIn: "I can't answer in #{channel} on {server}: I lack {permissions}. An administrator of the server can grant it.",
  cannotAttach: "No file could be attached: I lack {permissions} in this channel. An administrator of the server can grant it.",
  permissionViewChannel: "View Channel",
  permissionSendMessages: "Send Messages",
  permissionSendInThreads: "Send Messages in Threads",
  permissionReadHistory: "Read Message History",
  permissionAttachFiles: "Attach Files",
  permissionEmbedLinks: "Embed Links",
  expired: "This button has expired: I no longer keep the answer it belongs to. Please ask the question again.",
  notYours: "Only the person who asked can use this button.",
  voteStored: "Thank you, your vote is noted.",
  voteChanged: "Thank you, your vote is changed.",
  shared: "Shared with the channel.",
  operatorsOnly: "Only the operators of this bot can do that. Ask one of them.",
  serversOnly: "This works in a server only, not in direct messages.",
  messageWithoutText: "That message has no text to ask about.",
} as const satisfies Readonly<Record<string, Message>>;
