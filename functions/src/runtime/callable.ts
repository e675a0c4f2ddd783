import { ok, err, type CommandDefinition, type DomainError, type Result } from '@reglament/domain';
import { onCall, type HttpsFunction } from 'firebase-functions/v2/https';
import { callerOf, type Caller } from './caller';
import { networkOf } from './client-network';
import { callCommand } from './command-call';
import { allowedOrigins, capacity, enforceAppCheck } from './config';
import { deployedDeps, type Deps } from './deps';
import { runCall, type Handled } from './http-core';
import { guardRequest, rejectionOf } from './request-guard';
import { toHttpsError } from './to-https-error';

/** What somebody who is signed in asks for. */
interface AuthenticatedRequest {
  readonly caller: Caller;
  readonly data: unknown;
}

/** What anybody asks for, signed in or not. */
export interface PublicRequest {
  readonly caller: Caller | null;
  /** Stands for the network that the call comes from. */
  readonly network: string;
  readonly data: unknown;
}

type Handles<Of> = (asked: Of, deps: Deps) => Promise<Result<Handled<unknown>, DomainError>>;

/** `refusal` is why the request itself did not pass; whoever must be signed in learns of that first. */
type Handler = Handles<
  PublicRequest & { readonly refusal: DomainError | null; readonly hasToken: boolean }
>;

const forSignedIn =
  (handles: Handles<AuthenticatedRequest>): Handler =>
  async ({ caller, refusal, data }, deps) => {
    if (caller === null) return err({ code: 'unauthenticated' });
    return refusal ? err(refusal) : handles({ caller, data }, deps);
  };

const forAnyone =
  (handles: Handles<PublicRequest>): Handler =>
  async ({ refusal, hasToken, ...asked }, deps) => {
    // A token that is not that of a person makes nobody of its bearer, but an impostor.
    if (asked.caller === null && hasToken) return err({ code: 'unauthenticated' });
    return refusal ? err(refusal) : handles(asked, deps);
  };

const done = (outcome: Result<unknown, DomainError>): Result<Handled<unknown>, DomainError> =>
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
export const authenticatedCallable = (
  name: string,
  act: (asked: AuthenticatedRequest, deps: Deps) => Promise<Result<unknown, DomainError>>,
): HttpsFunction =>
  callable(
    name,
    forSignedIn(async (asked, deps) => done(await act(asked, deps))),
  );

/** What anybody may do, signed in or not, as a function that clients call. */
export const publicCallable = (
  name: string,
  act: (asked: PublicRequest, deps: Deps) => Promise<Result<unknown, DomainError>>,
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
    const refusal = rejectionOf(rawRequest);
    const network = networkOf(rawRequest);
    const outcome = await runCall({
      name,
      uid: caller?.uid,
      handle: async () =>
        handler({ caller, data, network, refusal, hasToken: auth !== undefined }, deployedDeps),
    });
    if (!outcome.ok) throw toHttpsError(outcome.error);
    return outcome.value;
  });
  const screened = async (...[request, response]: Parameters<HttpsFunction>): Promise<void> => {
    response.removeHeader('X-Powered-By');
    guardRequest(request);
    await inner(request, response);
  };
  return Object.assign(screened, { __endpoint: inner.__endpoint });
}
