/** Called with what the event carries: `{ number }` of a sent request, `{ code }` of an error. */
type Handler = (detail: Readonly<Record<string, unknown>>) => void;

/** The host's handlers, of `ready`, `open`, `close`, `identified`, `sent` and `error`. */
export const makeEvents = () => {
  const handlers: (readonly [name: string, handler: Handler])[] = [];
  return {
    on: (name: string, handler: Handler): void => void handlers.push([name, handler]),
    /** In turns of their own: a handler that fails stops neither the others nor the widget. */
    emit: (name: string, detail: Readonly<Record<string, unknown>> = {}): void => {
      for (const [known, handler] of handlers) if (known === name) setTimeout(handler, 0, detail);
    },
  };
};
