/** Actions of the composer. */
export interface ComposerPort {
  /** Opens a draft and appends text that was typed before the field mounted. */
  readonly write: (kind: 'reply' | 'note', typed?: string) => void;
  readonly resolve: (typed?: string) => void;
}

/** Actions of the list. */
export interface ListPort {
  /** Moves to the next or previous row; returns false if there is none. */
  readonly move: (step: 1 | -1) => boolean;
  readonly open: () => void;
  /** Focuses the list; returns false when it has the focus or is hidden. */
  readonly focus: () => boolean;
}

/**
 * Registry of the console's panel actions. Kept outside React state and read when a command runs,
 * because it changes with every key press and is never rendered.
 */
export class PanelHandles {
  #list: ListPort | null = null;
  #composer: ComposerPort | null = null;
  readonly #onComposer = new Set<() => void>();

  get list(): ListPort | null {
    return this.#list;
  }

  get composer(): ComposerPort | null {
    return this.#composer;
  }

  /** Registers the list; returns an unregister function. */
  registerList(port: ListPort): () => void {
    this.#list = port;
    return () => {
      if (this.#list === port) this.#list = null;
    };
  }

  /** Registers the composer; returns an unregister function. */
  registerComposer(port: ComposerPort): () => void {
    this.#composer = port;
    this.#onComposer.forEach((listener) => listener());
    return () => {
      if (this.#composer === port) this.#composer = null;
    };
  }

  /** Calls a listener whenever a composer is registered; returns an unsubscribe function. */
  watchComposer(listener: () => void): () => void {
    this.#onComposer.add(listener);
    return () => {
      this.#onComposer.delete(listener);
    };
  }
}
