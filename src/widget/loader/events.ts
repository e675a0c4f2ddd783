/** Event handler; receives `{ number }` of a submitted ticket or `{ code }` of an error. */
type Handler = (detail: Readonly<Record<string, unknown>>) => void;

/** Event emitter for `ready`, `open`, `close`, `identified`, `sent` and `error`. */
export const makeEvents = () => {
  const handlers: (readonly [name: string, handler: Handler])[] = [];
  return {
    on: (name: string, handler: Handler): void => void handlers.push([name, handler]),
    /** Runs each handler in its own task, so that a failing handler does not affect others. */
    emit: (name: string, detail: Readonly<Record<string, unknown>> = {}): void => {
      for (const [type, handler] of handlers) if (type === name) setTimeout(handler, 0, detail);
    },
  };
};
