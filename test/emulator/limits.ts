/** What Discord allows. Tests may lower a number, never ignore one. Sections name Discord's documentation. */
export interface Limits {
  /** Interactions, "Responding to an Interaction": an initial response is due within 3 seconds. */
  readonly acknowledgeWithinMs: number;
  /** The same section: tokens are valid for 15 minutes. */
  readonly tokenLifetimeMs: number;
  /** API reference, "Uploading Files": the default for a file, in bytes. */
  readonly attachmentBytes: number;
  /** Message resource, "Create Message": the whole request, in bytes. */
  readonly requestBytes: number;
  /** API reference, "Signed Attachment CDN URLs": links expire; those handed out today last 24 hours. */
  readonly attachmentUrlLifetimeMs: number;
  /** Rate limits, "Global Rate Limit": requests a second over all routes but those of interactions. */
  readonly requestsPerSecond: number;
  /**
   * Buckets by resource. Discord publishes no numbers ("rate limits should not be hard coded"); these are the headers
   * commonly seen.
   */
  readonly buckets: Readonly<Record<BucketName, Bucket>>;
  /** Rate limits, "Invalid Request Limit": 401, 403 and 429 answers in 10 minutes before an address is barred. */
  readonly invalidRequests: number;
  /** Gateway, "Rate Limiting": events a connection may send in 60 seconds. */
  readonly gatewaySendsPerMinute: number;
  /** Gateway, "Sending Events": bytes of one event. */
  readonly gatewaySendBytes: number;
  /** Gateway, "Sharding": guilds that one shard may serve. */
  readonly guildsPerShard: number;
  /** Gateway, "Identifying": identifies a day. */
  readonly identifiesPerDay: number;
  /** Gateway, "Session Start Limit Object": identifies in 5 seconds. Discord's is 1; a test seldom wants the wait. */
  readonly maxConcurrency: number;
  /** Gateway, "Hello": what the server asks for. */
  readonly heartbeatIntervalMs: number;
}

export type BucketName =
  "message create" | "message edit" | "message delete" | "typing" | "webhook" | "commands" | "other";

export interface Bucket {
  readonly limit: number;
  readonly windowMs: number;
}

export const LIMITS: Limits = {
  acknowledgeWithinMs: 3_000,
  tokenLifetimeMs: 15 * 60_000,
  attachmentBytes: 10 * 1024 * 1024,
  requestBytes: 25 * 1024 * 1024,
  attachmentUrlLifetimeMs: 24 * 60 * 60_000,
  requestsPerSecond: 50,
  buckets: {
    "message create": { limit: 5, windowMs: 5_000 },
    "message edit": { limit: 5, windowMs: 5_000 },
    "message delete": { limit: 5, windowMs: 1_000 },
    typing: { limit: 5, windowMs: 5_000 },
    webhook: { limit: 5, windowMs: 2_000 },
    commands: { limit: 5, windowMs: 20_000 },
    other: { limit: 30, windowMs: 10_000 },
  },
  invalidRequests: 10_000,
  gatewaySendsPerMinute: 120,
  gatewaySendBytes: 4_096,
  guildsPerShard: 2_500,
  identifiesPerDay: 1_000,
  maxConcurrency: 16,
  heartbeatIntervalMs: 41_250,
};
