import { ok, err, type CommandDefinition, type DomainError, type Result } from '@reglament/domain';
import {
  onCall,
  type CallableOptions as CallableRuntime,
  type HttpsFunction,
} from 'firebase-functions/v2/https';
import { callerOf, type Caller } from './caller';
import { networkOf } from './client-network';
import { callCommand } from './command-call';
import { allowedOrigins, capacity, enforceAppCheck } from './config';
import { deployedDeps, type Deps } from './deps';
import { runCall, type Handled } from './http-core';
import { guardRequest, rejectionOf } from './request-guard';
import { toHttpsError } from './to-https-error';

/** Request of a signed-in user. */
interface AuthenticatedRequest {
  readonly caller: Caller;
  readonly data: unknown;
}

/** Request of a signed-in or anonymous user. */
export interface PublicRequest {
  readonly caller: Caller | null;
  /** Hash of the client network, for rate limits. */
  readonly network: string;
  readonly data: unknown;
}

type HandlerOf<Input> = (
  request: Input,
  deps: Deps,
) => Promise<Result<Handled<unknown>, DomainError>>;

/** `rejection` is the result of the request guard; `unauthenticated` takes precedence over it. */
type Handler = HandlerOf<
  PublicRequest & { readonly rejection: DomainError | null; readonly hasToken: boolean }
>;

const requireUser =
  (handler: HandlerOf<AuthenticatedRequest>): Handler =>
  async ({ caller, rejection, data }, deps) => {
    if (caller === null) return err({ code: 'unauthenticated' });
    return rejection ? err(rejection) : handler({ caller, data }, deps);
  };

const allowAnonymous =
  (handler: HandlerOf<PublicRequest>): Handler =>
  async ({ rejection, hasToken, ...request }, deps) => {
    // An invalid token is rejected, not treated as anonymous.
    if (request.caller === null && hasToken) return err({ code: 'unauthenticated' });
    return rejection ? err(rejection) : handler(request, deps);
  };

const toHandled = (outcome: Result<unknown, DomainError>): Result<Handled<unknown>, DomainError> =>
  outcome.ok ? ok({ value: outcome.value }) : outcome;

/** Creates the callable function of a command. */
export const callableCommand = (command: CommandDefinition): HttpsFunction =>
  callable(
    command.name,
    requireUser(async (request, deps) => {
      const outcome = await callCommand(command, request, deps);
      if (!outcome.ok) return outcome;
      const { answer, isRepeat } = outcome.value;
      return ok({ value: answer, log: { outcome: isRepeat ? 'repeated' : 'done', ...answer } });
    }),
  );

/** Capacity that differs from the default, and the Cloud Functions secrets of a callable. */
type CallableOptions = Pick<CallableRuntime, 'memory' | 'concurrency' | 'secrets'>;

/** Creates a callable function for signed-in users that is not a command on a ticket. */
export const authenticatedCallable = (
  name: string,
  act: (request: AuthenticatedRequest, deps: Deps) => Promise<Result<unknown, DomainError>>,
  options: CallableOptions = {},
): HttpsFunction =>
  callable(
    name,
    requireUser(async (request, deps) => toHandled(await act(request, deps))),
    options,
  );

/** Creates a callable function that also accepts anonymous calls. */
export const publicCallable = (
  name: string,
  act: (request: PublicRequest, deps: Deps) => Promise<Result<unknown, DomainError>>,
): HttpsFunction =>
  callable(
    name,
    allowAnonymous(async (request, deps) => toHandled(await act(request, deps))),
  );

/** Wraps a handler: request guard, authentication, logging and error mapping. */
function callable(name: string, handler: Handler, own: CallableOptions = {}): HttpsFunction {
  const options = { ...capacity, ...own, cors: allowedOrigins(), enforceAppCheck };
  const inner = onCall(options, async ({ auth, data, rawRequest }) => {
    const caller = callerOf(auth);
    const rejection = rejectionOf(rawRequest);
    const network = networkOf(rawRequest);
    const outcome = await runCall({
      name,
      uid: caller?.uid,
      handle: async () =>
        handler({ caller, data, network, rejection, hasToken: auth !== undefined }, deployedDeps),
    });
    if (!outcome.ok) throw toHttpsError(outcome.error);
    return outcome.value;
  });
  const guarded = async (...[request, response]: Parameters<HttpsFunction>): Promise<void> => {
    response.removeHeader('X-Powered-By');
    guardRequest(request);
    await inner(request, response);
  };
  return Object.assign(guarded, { __endpoint: inner.__endpoint });
}
