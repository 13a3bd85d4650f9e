/** The emulator's time in milliseconds since 1970: the machine's, plus whatever a test has skipped. */
export class Clock {
  #skipped = 0;
  readonly #alarms = new Set<Alarm>();

  now(): number {
    return Date.now() + this.#skipped;
  }

  /** Moves time forward at once; alarms that fall due ring before it returns, in the order they fall due. */
  advance(ms: number): void {
    if (ms < 0) throw new RangeError("Time only moves forward.");
    this.#skipped += ms;
    const due = [...this.#alarms].filter((alarm) => alarm.at <= this.now()).sort((a, b) => a.at - b.at);
    for (const alarm of due) this.#ring(alarm);
    for (const alarm of this.#alarms) this.#arm(alarm);
  }

  /** Calls `ring` once when the clock reaches `at`, whether time passed or was skipped. Returns its cancellation. */
  alarm(at: number, ring: () => void): () => void {
    const alarm: Alarm = { at, ring, timer: undefined };
    this.#alarms.add(alarm);
    this.#arm(alarm);
    return () => this.#forget(alarm);
  }

  /** Cancels every alarm, so that nothing keeps the process alive. */
  stop(): void {
    for (const alarm of [...this.#alarms]) this.#forget(alarm);
  }

  #arm(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    alarm.timer = setTimeout(() => this.#ring(alarm), Math.max(0, alarm.at - this.now()));
    alarm.timer.unref();
  }

  #ring(alarm: Alarm): void {
    if (!this.#alarms.has(alarm)) return;
    this.#forget(alarm);
    alarm.ring();
  }

  #forget(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    this.#alarms.delete(alarm);
  }
}

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
  timer: NodeJS.Timeout | undefined;
}
