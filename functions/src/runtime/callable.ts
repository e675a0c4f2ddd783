import { ok, refuse, type CommandDefinition, type Refusal, type Result } from '@reglament/domain';
import { onCall, type HttpsFunction } from 'firebase-functions/v2/https';
import { callerOf, type Caller } from './caller';
import { callCommand } from './command-call';
import { allowedOrigins, capacity, enforceAppCheck } from './config';
import { deployedDeps, type Deps } from './deps';
import { runCall, type Handled } from './http-core';
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

type Handles<Of> = (asked: Of, deps: Deps) => Promise<Result<Handled<unknown>, Refusal>>;

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

const done = (outcome: Result<unknown, Refusal>): Result<Handled<unknown>, Refusal> =>
  outcome.ok ? ok({ value: outcome.value }) : outcome;

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
    const caller = callerOf(auth);
    const refusal = screenedOut(rawRequest);
    const network = networkOf(rawRequest);
    const outcome = await runCall({
      name,
      uid: caller?.uid,
      handle: async () =>
        handler({ caller, data, network, refusal, hasToken: auth !== undefined }, deployedDeps),
    });
    if (!outcome.ok) throw refusalError(outcome.error);
    return outcome.value;
  });
  const screened = async (...[request, response]: Parameters<HttpsFunction>): Promise<void> => {
    response.removeHeader('X-Powered-By');
    screen(request);
    await inner(request, response);
  };
  return Object.assign(screened, { __endpoint: inner.__endpoint });
}
