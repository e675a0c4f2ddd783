import { ok, refuse, type CommandName, type Refusal, type Result } from '@reglament/domain';
import { onCall, type HttpsFunction, type Request } from 'firebase-functions/v2/https';
import { callerOf, type Caller } from './caller';
import type { Command } from './command';
import { allowedOrigins, capacity, enforceAppCheck } from './config';
import { deployedDeps, type Deps } from './deps';
import { logCall, logFault, type CallLog } from './log';
import { refusalError } from './refusal-error';
import { runCommand } from './run-command';
import { screen, screenedOut } from './screen';

/** What somebody who is signed in asks for. */
interface Asked {
  readonly caller: Caller;
  readonly data: unknown;
}

/** What a call came to, with what the log may know of it. */
interface Handled {
  readonly value: unknown;
  readonly log: Pick<CallLog, 'outcome' | 'number' | 'revision'>;
}

type Handler = (asked: Asked, deps: Deps) => Promise<Result<Handled, Refusal>>;

/** A command as a function that clients call. */
export const callableCommand = <Name extends CommandName>(command: Command<Name>): HttpsFunction =>
  callable(command.name, async (asked, deps) => {
    const outcome = await runCommand(command, asked, deps);
    if (!outcome.ok) return outcome;
    const { answer, isRepeat } = outcome.value;
    return ok({ value: answer, log: { outcome: isRepeat ? 'repeated' : 'done', ...answer } });
  });

/** A question that changes nothing, as a function that clients call. */
export const callableQuery = (
  name: string,
  query: (asked: Asked, deps: Deps) => Promise<Result<unknown, Refusal>>,
): HttpsFunction =>
  callable(name, async (asked, deps) => {
    const outcome = await query(asked, deps);
    return outcome.ok ? ok({ value: outcome.value, log: { outcome: 'done' } }) : outcome;
  });

/** Who asks, the size and shape of what is asked, the answer, the log. */
function callable(name: string, handler: Handler): HttpsFunction {
  const options = { ...capacity, cors: allowedOrigins(), enforceAppCheck };
  const inner = onCall(options, async ({ auth, data, rawRequest }) => {
    const started = performance.now();
    const caller = callerOf(auth);
    const outcome = await handle({ name, handler, caller, data, rawRequest });
    logCall({
      call: name,
      ...(outcome.ok ? outcome.value.log : { outcome: outcome.error.code }),
      ms: Math.round(performance.now() - started),
      ...(caller && { uid: caller.uid }),
    });
    if (!outcome.ok) throw refusalError(outcome.error);
    return outcome.value.value;
  });
  const screened = async (...[request, response]: Parameters<HttpsFunction>): Promise<void> => {
    screen(request);
    await inner(request, response);
  };
  return Object.assign(screened, { __endpoint: inner.__endpoint });
}

interface Call {
  readonly name: string;
  readonly handler: Handler;
  readonly caller: Caller | null;
  readonly data: unknown;
  readonly rawRequest: Request;
}

async function handle({ name, handler, caller, data, rawRequest }: Call): ReturnType<Handler> {
  if (caller === null) return refuse({ code: 'unauthenticated' });
  const refusal = screenedOut(rawRequest);
  if (refusal) return refuse(refusal);
  try {
    return await handler({ caller, data }, deployedDeps);
  } catch (error) {
    logFault(name, error);
    return refuse({ code: 'internal' });
  }
}
