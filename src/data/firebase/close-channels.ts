import { parseJson } from '@reglament/domain';
import * as z from 'zod/mini';

/** A web channel session: its URL, the number of the next request, and the open listen targets. */
interface Channel {
  readonly url: URL;
  requestId: number;
  /** Number of messages that the client has sent. */
  sent: number;
  readonly targets: Set<number>;
  database: string;
}

const messageSchema = z.object({
  database: z.string(),
  addTarget: z.optional(z.object({ targetId: z.number() })),
  removeTarget: z.optional(z.number()),
});

const messagesIn = (form: URLSearchParams) =>
  Array.from({ length: Number(form.get('count')) }, (_, index) =>
    messageSchema.safeParse(parseJson(form.get(`req${index}___data__`) ?? '')),
  ).flatMap(({ data }) => data ?? []);

const record = (channel: Channel, url: URL, form: URLSearchParams): void => {
  channel.requestId = Number(url.searchParams.get('RID')) + 1;
  for (const { database, addTarget, removeTarget } of messagesIn(form)) {
    channel.sent += 1;
    channel.database = database;
    if (addTarget) channel.targets.add(addTarget.targetId);
    if (removeTarget !== undefined) channel.targets.delete(removeTarget);
  }
};

/** Creates a channel from its handshake, whose answer names the session. */
const openedBy = (url: URL, answer: string): Channel | null => {
  const [, session] = /"c","([^"]+)"/u.exec(answer) ?? [];
  if (session === undefined) return null;
  const opened = new URL(url);
  opened.searchParams.set('SID', session);
  opened.searchParams.delete('CVER');
  opened.searchParams.delete('X-HTTP-Session-Id');
  return { url: opened, requestId: 0, sent: 0, targets: new Set(), database: '' };
};

const removeTargets = (
  { url, requestId, sent, targets, database }: Channel,
  sendBeacon: Navigator['sendBeacon'],
): boolean => {
  if (targets.size === 0) return true;
  const form = new URLSearchParams({ count: String(targets.size), ofs: String(sent) });
  for (const [index, removeTarget] of [...targets].entries()) {
    form.set(`req${index}___data__`, JSON.stringify({ database, removeTarget }));
  }
  targets.clear();
  url.searchParams.set('RID', String(requestId));
  return sendBeacon(url, form);
};

/** The open channels by session. */
const channels = new Map<string, Channel>();

const sessionOf = (url: URL): string => url.searchParams.get('SID') ?? '';

/** Sends a message of the client and records it; a handshake is answered from memory. */
const observedSend = async (request: Request, send: typeof fetch): Promise<Response> => {
  const url = new URL(request.url);
  // The client aborts a request once it has read enough, which would abort its copies as well.
  const form = new URLSearchParams(await request.clone().text());
  const response = await send(request);
  const known = channels.get(sessionOf(url));
  if (known) {
    record(known, url, form);
    return response;
  }
  const answer = await response.text();
  const opened = openedBy(url, answer);
  if (opened) {
    channels.set(sessionOf(opened.url), opened);
    record(opened, url, form);
  }
  return new Response(answer, response);
};

const isListenMessage = (input: RequestInfo | URL): input is Request =>
  input instanceof Request &&
  input.method === 'POST' &&
  new URL(input.url).pathname.endsWith('/Listen/channel');

/**
 * Removes the listen targets of a channel when it is terminated, and of all channels on `pagehide`.
 * The emulator goes on listening for a channel that was terminated or whose page is gone, and buffers
 * every snapshot until its heap is full. The client removes targets through its asynchronous queue,
 * which a page that is left does not finish.
 */
export const closeChannelsWithPage = (): void => {
  // Bound here, so that nothing is read from the browser where the emulator is not used.
  const send = globalThis.fetch.bind(globalThis);
  const sendBeacon = navigator.sendBeacon.bind(navigator);
  globalThis.fetch = async (input, init) =>
    isListenMessage(input) ? observedSend(input, send) : send(input, init);
  navigator.sendBeacon = (target, data) => {
    const channel = channels.get(sessionOf(new URL(target, globalThis.location.href)));
    return channel === undefined ? sendBeacon(target, data) : removeTargets(channel, sendBeacon);
  };
  globalThis.addEventListener('pagehide', () =>
    channels.forEach((channel) => removeTargets(channel, sendBeacon)),
  );
};
