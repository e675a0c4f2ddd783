import { isTyping } from './match-shortcut';
import { userCommands, type CommandContext, type CommandId } from './registry';

/** Commands after which the agent types into the composer: what is pressed next is text. */
const opensComposer = new Set<CommandId>(['reply', 'note', 'resolve']);

/** Commands after which the agent types into a dialog. */
const opensDialog = new Set<CommandId>(['defer', 'decline']);

/** What a key does to a text; null for keys that leave it alone. */
const edited = (text: string, { key }: Pick<KeyboardEvent, 'key'>): string | null => {
  if (key === 'Backspace') return [...text].slice(0, -1).join('');
  if (key === 'Enter') return `${text}\n`;
  return [...key].length === 1 ? text + key : null;
};

/** Commands given while a ticket loads, in their order, and the text that follows; another ticket discards them. */
export class PendingCommands {
  #number: string | null = null;
  #ids: readonly CommandId[] = [];
  #typed = '';

  /** Keeps a key press that is text of a draft whose field is not there yet; false when it is none. */
  readonly keepText = (press: KeyboardEvent, { loading }: CommandContext): boolean => {
    const last = this.#ids.at(-1);
    if (loading === null || loading !== this.#number) return false;
    if (last === undefined || !opensComposer.has(last) || !isTyping(press)) return false;
    const next = edited(this.#typed, press);
    this.#typed = next ?? this.#typed;
    return next !== null;
  };

  /** Keeps a command for the ticket that is loading; false when there is none, or none is meant. */
  readonly keep = (id: CommandId, { loading }: CommandContext): boolean => {
    if (loading === null || userCommands[id].group !== 'ticket') return false;
    if (this.#number !== loading) this.#clear();
    this.#number = loading;
    const last = this.#ids.at(-1);
    const isText = last !== undefined && (opensComposer.has(last) || opensDialog.has(last));
    if (!isText) this.#ids = [...this.#ids, id];
    return true;
  };

  /** Runs what was kept once its ticket is shown; discards it when another one is, or none. */
  readonly settle = (context: CommandContext): void => {
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
