import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Path of database and schedule events; clients call other paths. */
const eventPath = '/functions/';

/** Read-only methods. */
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Middleware of the functions: tracks in-flight requests, reports requests that may change data,
 * and rejects new calls when closed, so that every acknowledged command is in the database before
 * it is saved.
 */
export class CallGate {
  readonly #inFlight = new Set<ServerResponse>();
  readonly #onChange: () => void;
  #isClosed = false;
  #onIdle: (() => void) | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Wraps a request handler. */
  before(next: RequestListener): RequestListener {
    return (request, response) => {
      if (this.#isClosed && request.url?.startsWith(eventPath) !== true)
        return rejectCall(response);
      this.#track(request, response);
      next(request, response);
    };
  }

  /** Rejects new calls; events of in-flight calls still pass. */
  close(): void {
    this.#isClosed = true;
  }

  /** Resolves when no request is in flight. */
  idle(): Promise<void> {
    if (this.#inFlight.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onIdle = resolve;
    });
  }

  /** Disconnects in-flight requests; clients retry commands without an answer. */
  abort(): void {
    for (const response of this.#inFlight) response.destroy();
  }

  #track(request: IncomingMessage, response: ServerResponse): void {
    this.#inFlight.add(response);
    response.once('close', () => {
      this.#inFlight.delete(response);
      if (!safeMethods.has(request.method ?? '')) this.#onChange();
      if (this.#inFlight.size === 0) this.#onIdle?.();
    });
  }
}

/** Responds `UNAVAILABLE`, so that clients keep the command and retry it. */
function rejectCall(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'application/json', connection: 'close' });
  response.end(
    JSON.stringify({ error: { status: 'UNAVAILABLE', message: 'The stack is stopping.' } }),
  );
}
