import { userCommands, type CommandContext, type CommandId } from './registry';

/** Commands after which the agent types: what is pressed next is text. */
const opensField = new Set<CommandId>(['reply', 'note', 'resolve', 'defer', 'decline']);

/** Commands given while a ticket loads, in their order; another ticket discards them. */
export class PendingCommands {
  #number: string | null = null;
  #ids: readonly CommandId[] = [];

  /** Keeps a command for the ticket that is loading; false when there is none, or none is meant. */
  readonly keep = (id: CommandId, { loading }: CommandContext): boolean => {
    if (loading === null || userCommands[id].group !== 'ticket') return false;
    const kept = this.#number === loading ? this.#ids : [];
    this.#number = loading;
    const last = kept.at(-1);
    this.#ids = last !== undefined && opensField.has(last) ? kept : [...kept, id];
    return true;
  };

  /** Runs what was kept once its ticket is shown; discards it when another one is, or none. */
  readonly settle = (context: CommandContext): void => {
    if (this.#number === null || context.loading === this.#number) return;
    const ids = context.ticket?.number === this.#number ? this.#ids : [];
    this.#number = null;
    this.#ids = [];
    for (const id of ids) if (userCommands[id].can(context)) userCommands[id].run(context);
  };
}
