import type { CDPSession, Page } from '@playwright/test';

/** Firestore reads of a page. */
export interface Reads {
  /** Documents delivered to listeners and in answers over REST, including repeated ones. */
  readonly documents: number;
  /** Count queries, which return no documents. */
  readonly counts: number;
  /** Listeners whose first result is not complete. */
  readonly unanswered: number;
}

const isListening = (url: string): boolean => url.includes('Firestore/Listen/channel');
const isRest = (url: string): boolean => /\/v1\/projects\/[^/]+\/databases\//u.test(url);
const isCounting = (url: string): boolean => url.includes(':runAggregationQuery');

/** Marks one document in a listener stream. */
const changeMark = /"documentChange"/g;

/** Marks one document in an answer over REST; a field of this name is followed by an object. */
const documentMark = /"createTime":\s*"/g;

/** Start and first complete result of a listener, in a listener stream. */
const targetMark =
  /"targetChangeType":\s*"(?<type>ADD|CURRENT)",\s*"targetIds":\s*\[\s*(?<id>\d+)/g;

const unansweredIn = (stream: string): number => {
  const ids = { ADD: new Set<string>(), CURRENT: new Set<string>() };
  for (const { groups } of stream.matchAll(targetMark)) {
    ids[groups?.['type'] === 'ADD' ? 'ADD' : 'CURRENT'].add(groups?.['id'] ?? '');
  }
  return [...ids.ADD].filter((id) => !ids.CURRENT.has(id)).length;
};

const marksIn = (texts: readonly string[], mark: RegExp): number =>
  texts.join('\n').match(mark)?.length ?? 0;

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
export const meterReads = async (page: Page): Promise<() => Promise<Reads>> => {
  const session = await page.context().newCDPSession(page);
  const streams = await recordStreams(session);
  const answers: Promise<string>[] = [];
  let counts = 0;
  page.on('response', (response) => {
    if (response.request().method() === 'OPTIONS' || !isRest(response.url())) return;
    if (isCounting(response.url())) counts += 1;
    // An aborted answer was not read.
    else answers.push(response.text().catch(() => ''));
  });
  return async () => ({
    documents:
      marksIn([...streams.values()], changeMark) +
      marksIn(await Promise.all(answers), documentMark),
    counts,
    unanswered: unansweredIn([...streams.values()].join('\n')),
  });
};
