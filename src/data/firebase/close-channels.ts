/** The last request of a web channel session: its address names the session (SID) and its number (RID). */
type Sessions = Map<string, { readonly address: URL; readonly lastRequest: number }>;

const record = (sessions: Sessions, url: string): void => {
  const address = new URL(url, globalThis.location.href);
  const session = address.searchParams.get('SID');
  if (session === null || !address.pathname.endsWith('/channel')) return;
  const request = Number(address.searchParams.get('RID'));
  const lastRequest = Math.max(sessions.get(session)?.lastRequest ?? 0, request || 0);
  sessions.set(session, { address, lastRequest });
};

const urlOf = (input: RequestInfo | URL): string =>
  input instanceof Request ? input.url : String(input);

/**
 * Terminates the Firestore web channels of a page on `pagehide`. The emulator keeps a session whose page is
 * gone and buffers every message for it until its heap is full. The client ends a session through its
 * asynchronous queue, which a page that is loading or storing does not finish; a beacon is synchronous.
 */
export const closeChannelsWithPage = (): void => {
  const sessions: Sessions = new Map();
  const send = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    record(sessions, urlOf(input));
    return send(input, init);
  };
  globalThis.addEventListener('pagehide', () => {
    for (const { address, lastRequest } of sessions.values()) {
      address.searchParams.set('RID', String(lastRequest + 1));
      address.searchParams.set('TYPE', 'terminate');
      navigator.sendBeacon(address);
    }
    sessions.clear();
  });
};
