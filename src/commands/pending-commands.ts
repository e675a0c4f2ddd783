import { isTyping } from './match-shortcut';
import { userCommands, type CommandContext, type CommandId } from './registry';

/** Commands that open the composer; later key presses are text. */
const opensComposer = new Set<CommandId>(['reply', 'note', 'resolve']);

/** Commands that open a dialog. */
const opensDialog = new Set<CommandId>(['defer', 'decline']);

/** Applies a key press to a text; null for keys that do not edit. */
const applyKey = (text: string, { key }: Pick<KeyboardEvent, 'key'>): string | null => {
  if (key === 'Backspace') return [...text].slice(0, -1).join('');
  if (key === 'Enter') return `${text}\n`;
  return [...key].length === 1 ? text + key : null;
};

/** Queues commands and typed text while a ticket loads; opening another ticket discards them. */
export class PendingCommands {
  #number: string | null = null;
  #ids: readonly CommandId[] = [];
  #typed = '';

  /** Buffers a key press as text of a composer that is not mounted yet; returns whether it did. */
  readonly keepText = (event: KeyboardEvent, { loading }: CommandContext): boolean => {
    const lastId = this.#ids.at(-1);
    if (loading === null || loading !== this.#number) return false;
    if (lastId === undefined || !opensComposer.has(lastId) || !isTyping(event)) return false;
    const next = applyKey(this.#typed, event);
    this.#typed = next ?? this.#typed;
    return next !== null;
  };

  /** Queues a ticket command while a ticket loads; returns whether it did. */
  readonly keep = (id: CommandId, { loading }: CommandContext): boolean => {
    if (loading === null || userCommands[id].group !== 'ticket') return false;
    if (this.#number !== loading) this.#clear();
    this.#number = loading;
    const lastId = this.#ids.at(-1);
    const isText = lastId !== undefined && (opensComposer.has(lastId) || opensDialog.has(lastId));
    if (!isText) this.#ids = [...this.#ids, id];
    return true;
  };

  /** Runs queued commands once their ticket is shown; discards them when another or none is. */
  readonly flush = (context: CommandContext): void => {
    if (this.#number === null || context.loading === this.#number) return;
    const ids = context.ticket?.number === this.#number ? this.#ids : [];
    const typed = this.#typed;
    this.#clear();
    for (const id of ids) {
      const text = opensComposer.has(id) ? typed : '';
      if (userCommands[id].can(context)) userCommands[id].run(context, text);
    }
  };

  #clear(): void {
    this.#number = null;
    this.#ids = [];
    this.#typed = '';
  }
}
