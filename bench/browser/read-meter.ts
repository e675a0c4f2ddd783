import type { CDPSession, Page } from '@playwright/test';

/** What a page asked the database for. */
export interface Reads {
  /** Documents that listeners were given, repeated ones included. */
  readonly documents: number;
  /** Counts that the database made without giving documents. */
  readonly counts: number;
}

const isListening = (url: string): boolean => url.includes('Firestore/Listen/channel');
const isCounting = (url: string): boolean => url.includes(':runAggregationQuery');

/** One document in the stream of a listener. */
const documentMark = /"documentChange"/g;

const decoded = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8');

/** Keeps what the streams of a page bring, as the browser itself gets it. */
const keepStreams = async (session: CDPSession): Promise<Map<string, string>> => {
  const streams = new Map<string, string>();
  const keep = (id: string, base64: string | undefined) => {
    if (base64 !== undefined) streams.set(id, `${streams.get(id) ?? ''}${decoded(base64)}`);
  };
  session.on('Network.dataReceived', ({ requestId, data }) => keep(requestId, data));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (!isListening(response.url)) return;
    streams.set(requestId, '');
    session.send('Network.streamResourceContent', { requestId }).then(
      ({ bufferedData }) => keep(requestId, bufferedData),
      // A short answer that has ended already, such as that to a new listener, brings no documents.
      () => undefined,
    );
  });
  await session.send('Network.enable');
  return streams;
};

/**
 * Counts what a page reads from now on, from the answers on the wire. Slows the page down a little, so it
 * never runs while times are taken.
 */
export const meterReads = async (page: Page): Promise<() => Reads> => {
  const session = await page.context().newCDPSession(page);
  const streams = await keepStreams(session);
  let counts = 0;
  page.on('request', (request) => {
    if (isCounting(request.url()) && request.method() === 'POST') counts += 1;
  });
  return () => ({
    documents: [...streams.values()].join('\n').match(documentMark)?.length ?? 0,
    counts,
  });
};
