import {
  commands,
  type CommandAnswer,
  type CommandName,
  type DomainError,
  type Result,
} from '@reglament/domain';
import { callCommand } from '../../../functions/src/runtime/command-call';
import { deployedDeps, type Deps } from '../../../functions/src/runtime/deps';
import { callerOf, type Person } from './people';

/** Dependencies of the deployed functions with a fixed clock. */
export const at = (now: number): Deps => ({ ...deployedDeps, now: () => now });

/** Runs a command in this process against the emulated database. */
export const run = async (
  person: Person,
  name: CommandName,
  { data, deps }: { readonly data: unknown; readonly deps: Deps },
): Promise<Result<CommandAnswer, DomainError>> => {
  const outcome = await callCommand(
    commands.definitionOf(name),
    { caller: callerOf(person), data },
    deps,
  );
  return outcome.ok ? { ok: true, value: outcome.value.answer } : outcome;
};
