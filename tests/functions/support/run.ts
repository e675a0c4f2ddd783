import type { CommandAnswer, CommandName, Refusal, Result } from '@reglament/domain';
import type { Command } from '../../../functions/src/runtime/command';
import { deployedDeps, type Deps } from '../../../functions/src/runtime/deps';
import { runCommand } from '../../../functions/src/runtime/run-command';
import { callerOf, type Person } from './people';

/** The functions' own surroundings, at an instant of the test's choosing. */
export const at = (now: number): Deps => ({ ...deployedDeps, now: () => now });

/** Runs a command in this process, on the real database, at an instant. */
export const run = async <Name extends CommandName>(
  person: Person,
  command: Command<Name>,
  { data, deps }: { readonly data: unknown; readonly deps: Deps },
): Promise<Result<CommandAnswer, Refusal>> => {
  const outcome = await runCommand(command, { caller: callerOf(person), data }, deps);
  return outcome.ok ? { ok: true, value: outcome.value.answer } : outcome;
};
