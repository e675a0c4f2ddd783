/** What the composer can be told to do, by whoever shows it. */
export interface ComposerPort {
  /** Opens a draft and appends what was typed before its field was there. */
  readonly write: (kind: 'reply' | 'note', typed?: string) => void;
  readonly resolve: (typed?: string) => void;
}

/** What the list can be told to do. */
export interface ListPort {
  readonly move: (step: 1 | -1) => void;
  readonly open: () => void;
  /** Gives the list the focus; false when it has it, or is hidden. */
  readonly focus: () => boolean;
}

/**
 * Where parts of the console say what they can be told to do. They change with every key that is typed,
 * and nobody draws them: so they are looked up when a command runs, and draw nothing again.
 */
export class PanelHandles {
  #list: ListPort | null = null;
  #composer: ComposerPort | null = null;

  get list(): ListPort | null {
    return this.#list;
  }

  get composer(): ComposerPort | null {
    return this.#composer;
  }

  /** Offers a list; gives what takes the offer back. */
  offerList(port: ListPort): () => void {
    this.#list = port;
    return () => {
      if (this.#list === port) this.#list = null;
    };
  }

  /** Offers a composer; gives what takes the offer back. */
  offerComposer(port: ComposerPort): () => void {
    this.#composer = port;
    return () => {
      if (this.#composer === port) this.#composer = null;
    };
  }
}
