import type { GatewayPresenceUpdateData } from "discord-api-types/v10";
import type { WebSocket } from "ws";

/** A gateway session: it outlives its connection, so that missed events can be replayed. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [index: number, count: number];
  /** Null while the client is away. */
  socket: WebSocket | null;
  /** Events sent so far, each with the sequence number of its place plus one. */
  readonly events: { readonly t: string; readonly d: unknown }[];
  presence: GatewayPresenceUpdateData | null;
  /** False once it can't be resumed. */
  alive: boolean;
}

/** Gives an event the next sequence number and sends it, or keeps it for the resume. */
export function dispatch(session: Session, t: string, d: unknown): void {
  session.events.push({ t, d });
  deliver(session, session.events.length);
}

/** Sends event number `seq` (1 is the first). */
export function deliver(session: Session, seq: number): void {
  const event = session.events[seq - 1];
  if (event) session.socket?.send(JSON.stringify({ op: 0, s: seq, t: event.t, d: event.d }));
}
