import type { Archive } from "../archive/archive.ts";
import type { StoredMention } from "../archive/mentions/mention-rows.ts";
import type { MentionSentence } from "../archive/mentions/mention-sentences.ts";

/** A mention with the words and the vector of its sentence. */
export type DatedSentence = StoredMention & MentionSentence;

/** The sentences of mentions, in their order. One that has left the archive in the meantime is left out. */
export async function readSentences(mentions: readonly StoredMention[], archive: Archive): Promise<readonly DatedSentence[]> {
  const sentences = await archive.mentionSentences(mentions.map(({ key }) => key));
  return mentions.flatMap((mention) => {
    const sentence = sentences.get(mention.key);
    return sentence === undefined ? [] : [{ ...mention, ...sentence }];
  });
}
