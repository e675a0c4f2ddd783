import { ok, refuse, type CommandDefinition, type Refusal, type Result } from '@reglament/domain';
import { onCall, type HttpsFunction, type Request } from 'firebase-functions/v2/https';
import { callerOf, type Caller } from './caller';
import { callCommand } from './command-call';
import { allowedOrigins, capacity, enforceAppCheck } from './config';
import { deployedDeps, type Deps } from './deps';
import { logCall, logFault, type CallLog } from './log';
import { networkOf } from './network';
import { refusalError } from './refusal-error';
import { screen, screenedOut } from './screen';

/** What somebody who is signed in asks for. */
interface Asked {
  readonly caller: Caller;
  readonly data: unknown;
}

/** What anybody asks for, signed in or not. */
export interface AskedByAnyone {
  readonly caller: Caller | null;
  /** Stands for the network that the call comes from. */
  readonly network: string;
  readonly data: unknown;
}

/** What a call came to, with what the log may know of it. */
interface Handled {
  readonly value: unknown;
  readonly log: Pick<CallLog, 'outcome' | 'number' | 'revision'>;
}

type Handles<Of> = (asked: Of, deps: Deps) => Promise<Result<Handled, Refusal>>;

/** `refusal` is why the request itself did not pass; whoever must be signed in learns of that first. */
type Handler = Handles<
  AskedByAnyone & { readonly refusal: Refusal | null; readonly hasToken: boolean }
>;

const forSignedIn =
  (handles: Handles<Asked>): Handler =>
  async ({ caller, refusal, data }, deps) => {
    if (caller === null) return refuse({ code: 'unauthenticated' });
    return refusal ? refuse(refusal) : handles({ caller, data }, deps);
  };

const forAnyone =
  (handles: Handles<AskedByAnyone>): Handler =>
  async ({ refusal, hasToken, ...asked }, deps) => {
    // A token that is not that of a person makes nobody of its bearer, but an impostor.
    if (asked.caller === null && hasToken) return refuse({ code: 'unauthenticated' });
    return refusal ? refuse(refusal) : handles(asked, deps);
  };

const done = (outcome: Result<unknown, Refusal>): Result<Handled, Refusal> =>
  outcome.ok ? ok({ value: outcome.value, log: { outcome: 'done' } }) : outcome;

/** A command as a function that clients call. */
export const callableCommand = (command: CommandDefinition): HttpsFunction =>
  callable(
    command.name,
    forSignedIn(async (asked, deps) => {
      const outcome = await callCommand(command, asked, deps);
      if (!outcome.ok) return outcome;
      const { answer, isRepeat } = outcome.value;
      return ok({ value: answer, log: { outcome: isRepeat ? 'repeated' : 'done', ...answer } });
    }),
  );

/** A question, or what concerns nobody but whoever asks it, as a function that clients call. */
export const callableBySignedIn = (
  name: string,
  act: (asked: Asked, deps: Deps) => Promise<Result<unknown, Refusal>>,
): HttpsFunction =>
  callable(
    name,
    forSignedIn(async (asked, deps) => done(await act(asked, deps))),
  );

/** What anybody may do, signed in or not, as a function that clients call. */
export const callableByAnyone = (
  name: string,
  act: (asked: AskedByAnyone, deps: Deps) => Promise<Result<unknown, Refusal>>,
): HttpsFunction =>
  callable(
    name,
    forAnyone(async (asked, deps) => done(await act(asked, deps))),
  );

/** Who asks, the size and shape of what is asked, the answer, the log. */
function callable(name: string, handler: Handler): HttpsFunction {
  const options = { ...capacity, cors: allowedOrigins(), enforceAppCheck };
  const inner = onCall(options, async ({ auth, data, rawRequest }) => {
    const started = performance.now();
    const caller = callerOf(auth);
    const hasToken = auth !== undefined;
    const outcome = await handle({ name, handler, caller, hasToken, data, rawRequest });
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
  readonly hasToken: boolean;
  readonly data: unknown;
  readonly rawRequest: Request;
}

async function handle({ name, handler, rawRequest, ...call }: Call): ReturnType<Handler> {
  const refusal = screenedOut(rawRequest);
  const network = networkOf(rawRequest);
  try {
    return await handler({ ...call, network, refusal }, deployedDeps);
  } catch (error) {
    logFault(name, error);
    return refuse({ code: 'internal' });
  }
}
