/** Time between the end of a save and the next one, at least. */
const MIN_INTERVAL_MS = 2_000;

/** Share of the time that may be spent on saving, at most. */
const MAX_SHARE = 0.1;

/** How long to wait after a save that took so long, milliseconds. */
export function pauseAfter(costMs: number): number {
  return Math.max(MIN_INTERVAL_MS, costMs * (1 / MAX_SHARE - 1));
}

type AutosaveOptions = Readonly<{
  save: () => Promise<void>;
  onError: (error: unknown) => void;
}>;

/** Saves after changes, one save at a time, the less often the longer a save takes. */
export class Autosave {
  readonly #options: AutosaveOptions;
  #changes = 0;
  #savedChanges = 0;
  #pauseMs = MIN_INTERVAL_MS;
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: AutosaveOptions) {
    this.#options = options;
  }

  /** Notes a change; a save follows. */
  changed(): void {
    this.#changes += 1;
    this.#schedule();
  }

  /** Saves everything that was written before this call: a save under way may have missed some of it. */
  async now(): Promise<void> {
    while (this.#running !== undefined) await this.#running.catch(() => undefined);
    await this.#run();
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#running !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#running === undefined) this.#run().catch(this.#options.onError);
    }, this.#pauseMs);
  }

  #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running = this.#measured().finally(() => {
      this.#running = undefined;
      if (this.#changes > this.#savedChanges) this.#schedule();
    });
    return this.#running;
  }

  async #measured(): Promise<void> {
    const changes = this.#changes;
    const started = performance.now();
    try {
      await this.#options.save();
      this.#savedChanges = changes;
    } finally {
      this.#pauseMs = pauseAfter(performance.now() - started);
    }
  }
}
