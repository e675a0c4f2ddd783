/** Minimum pause between saves, in milliseconds. */
const MIN_INTERVAL_MS = 2_000;

/** Maximum fraction of time spent on saving. */
const MAX_SHARE = 0.1;

/** Returns the pause after a save of the given duration, in milliseconds. */
export function pauseAfter(durationMs: number): number {
  return Math.max(MIN_INTERVAL_MS, durationMs * (1 / MAX_SHARE - 1));
}

type AutosaveOptions = Readonly<{
  save: () => Promise<void>;
  onError: (error: unknown) => void;
}>;

/** Saves after changes, one save at a time; slow saves run less often. */
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

  /** Records a change and schedules a save. */
  changed(): void {
    this.#changes += 1;
    this.#schedule();
  }

  /** Saves everything written before this call; a running save may miss some of it. */
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
    this.#running = this.#saveAndMeasure().finally(() => {
      this.#running = undefined;
      if (this.#changes > this.#savedChanges) this.#schedule();
    });
    return this.#running;
  }

  async #saveAndMeasure(): Promise<void> {
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
