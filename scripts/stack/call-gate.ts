import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** The emulators report an event of the database or of a schedule under this path; clients call elsewhere. */
const eventPath = '/functions/';

/** Methods that change nothing. */
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Stands before the functions: counts the requests under way, tells of each that may have changed something, and
 * refuses new calls once it is closed. What was acknowledged is then in the database before it is saved.
 */
export class CallGate {
  readonly #inFlight = new Set<ServerResponse>();
  readonly #onChange: () => void;
  #isClosed = false;
  #onIdle: (() => void) | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Puts the gate before a handler of requests. */
  before(next: RequestListener): RequestListener {
    return (request, response) => {
      if (this.#isClosed && request.url?.startsWith(eventPath) !== true) return refuse(response);
      this.#track(request, response);
      next(request, response);
    };
  }

  /** Refuses new calls; events caused by calls under way still pass. */
  close(): void {
    this.#isClosed = true;
  }

  /** Resolves once no request is under way. */
  idle(): Promise<void> {
    if (this.#inFlight.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onIdle = resolve;
    });
  }

  /** Disconnects the requests still under way: whoever gets no answer sends the command again. */
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

/** Answers as a callable function that is not available, so that clients keep the command and repeat it. */
function refuse(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'application/json', connection: 'close' });
  response.end(
    JSON.stringify({ error: { status: 'UNAVAILABLE', message: 'The stack is stopping.' } }),
  );
}
