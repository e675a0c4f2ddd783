import type { CDPSession, Page } from '@playwright/test';

/** Firestore reads of a page. */
export interface Reads {
  /** Documents delivered to listeners, including repeated ones. */
  readonly documents: number;
  /** Count queries, which return no documents. */
  readonly counts: number;
}

const isListening = (url: string): boolean => url.includes('Firestore/Listen/channel');
const isCounting = (url: string): boolean => url.includes(':runAggregationQuery');

/** Marks one document in a listener stream. */
const documentMark = /"documentChange"/g;

const decoded = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8');

/** Records the response streams of a page through the DevTools protocol. */
const recordStreams = async (session: CDPSession): Promise<Map<string, string>> => {
  const streams = new Map<string, string>();
  const append = (id: string, base64: string | undefined) => {
    if (base64 !== undefined) streams.set(id, `${streams.get(id) ?? ''}${decoded(base64)}`);
  };
  session.on('Network.dataReceived', ({ requestId, data }) => append(requestId, data));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (!isListening(response.url)) return;
    streams.set(requestId, '');
    session.send('Network.streamResourceContent', { requestId }).then(
      ({ bufferedData }) => append(requestId, bufferedData),
      // A short response that has ended, such as to a new listener, contains no documents.
      () => undefined,
    );
  });
  await session.send('Network.enable');
  return streams;
};

/**
 * Counts Firestore reads of a page from now on, from its network responses. Slows the page
 * slightly, so it is not used while timing.
 */
export const meterReads = async (page: Page): Promise<() => Reads> => {
  const session = await page.context().newCDPSession(page);
  const streams = await recordStreams(session);
  let counts = 0;
  page.on('request', (request) => {
    if (isCounting(request.url()) && request.method() === 'POST') counts += 1;
  });
  return () => ({
    documents: [...streams.values()].join('\n').match(documentMark)?.length ?? 0,
    counts,
  });
};
