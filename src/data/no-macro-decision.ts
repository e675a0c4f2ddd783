/** Replaces the decision on macros in the app, which leaves it to the server. */
export const decideMacro = () => ({ ok: false, error: { code: 'internal' } });
