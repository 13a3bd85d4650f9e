import { GatewayCloseCodes as Close, GatewayOpcodes as Op } from "discord-api-types/v10";
import type { RawData, WebSocket } from "ws";

import { isRecord } from "../form.ts";
import type { Gateway } from "./gateway.ts";
import { deliver, type Session } from "./session.ts";

/** Gateway, "Rate Limiting": the window that sends are counted in. */
const SEND_WINDOW_MS = 60_000;

/** One WebSocket, from Hello to its close. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #gateway: Gateway;
  #session: Session | undefined;
  #sent: number[] = [];

  constructor(socket: WebSocket, gateway: Gateway) {
    this.#socket = socket;
    this.#gateway = gateway;
    socket.on("message", (data) => this.#receive(data));
    socket.on("close", (code) => this.#left(code));
    this.#send(Op.Hello, { heartbeat_interval: gateway.world.limits.heartbeatIntervalMs });
  }

  #receive(data: RawData): void {
    const { limits, clock } = this.#gateway.world;
    const text = (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)).toString();
    this.#sent = [...this.#sent.filter((at) => at > clock.now() - SEND_WINDOW_MS), clock.now()];
    const payload = Buffer.byteLength(text) > limits.gatewaySendBytes ? undefined : parse(text);
    if (this.#sent.length > limits.gatewaySendsPerMinute) this.#close(Close.RateLimited, "Rate limited.");
    else if (!isRecord(payload)) this.#close(Close.DecodeError, "Error while decoding payload.");
    else this.#handle(payload["op"], payload["d"]);
  }

  #handle(op: unknown, d: unknown): void {
    if (op === Op.Heartbeat) {
      if (this.#gateway.acknowledgesHeartbeats) this.#send(Op.HeartbeatAck, undefined);
    } else if (op === Op.Identify) {
      this.#identify(isRecord(d) ? d : {});
    } else if (op === Op.Resume) {
      this.#resume(isRecord(d) ? d : {});
    } else if (!this.#session) {
      this.#close(Close.NotAuthenticated, "Not authenticated.");
    } else if (op === Op.PresenceUpdate) {
      this.#gateway.present(this.#session, d);
    } else if (op !== Op.VoiceStateUpdate && op !== Op.RequestGuildMembers) {
      this.#close(Close.UnknownOpcode, "Unknown opcode.");
    }
  }

  /** Gateway, "Identifying". */
  #identify(d: Readonly<Record<string, unknown>>): void {
    const outcome = this.#session
      ? { close: Close.AlreadyAuthenticated, reason: "Already authenticated." }
      : this.#gateway.identify(d, this.#socket);
    if (outcome === "too soon") this.#send(Op.InvalidSession, false);
    else if ("close" in outcome) this.#close(outcome.close, outcome.reason);
    else {
      this.#session = outcome;
      this.#gateway.greet(outcome);
    }
  }

  /** Gateway, "Resuming": missed events in order, then Resumed. */
  #resume(d: Readonly<Record<string, unknown>>): void {
    const session = this.#gateway.sessions.find((each) => each.id === d["session_id"] && each.alive);
    const seq = Number(d["seq"]);
    if (d["token"] !== this.#gateway.world.application.token)
      this.#close(Close.AuthenticationFailed, "Authentication failed.");
    else if (!session) this.#send(Op.InvalidSession, false);
    else if (!Number.isInteger(seq) || seq > session.events.length) this.#close(Close.InvalidSeq, "Invalid seq.");
    else this.#replay(session, seq);
  }

  #replay(session: Session, seq: number): void {
    session.socket = this.#socket;
    this.#session = session;
    for (let missed = seq + 1; missed <= session.events.length; missed += 1) deliver(session, missed);
    this.#gateway.resumed(session);
  }

  /** Gateway, "Initiating a Disconnect": codes 1000 and 1001 end the session, any other leaves it to be resumed. */
  #left(code: number): void {
    if (!this.#session || this.#session.socket !== this.#socket) return;
    this.#session.socket = null;
    if (code === 1000 || code === 1001) this.#session.alive = false;
  }

  #send(op: number, d: unknown): void {
    this.#socket.send(JSON.stringify({ op, d: d ?? null, s: null, t: null }));
  }

  #close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
