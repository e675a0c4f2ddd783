import { texts } from '../../src/i18n/ru/common';
import type { Probe, RowInView } from './probe';
import { rerouteToEmulators } from './reroute';

rerouteToEmulators();

const rowSelector = '[data-key]';

const isVisible = (element: Element): boolean => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const isInView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  return isInView && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
};

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(rowSelector)];
const isSomeRowVisible = (): boolean => rows().some(isVisible);

/**
 * Resolves after the next paint: a message sent in an animation frame callback is delivered after
 * the frame is painted.
 */
const nextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });

/** Timeout in milliseconds, after which a missing element is an error. */
const TIMEOUT_MS = 30_000;

const until = (test: () => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    if (test()) return resolve();
    const observer = new MutationObserver(() => {
      if (!test()) return;
      observer.disconnect();
      resolve();
    });
    setTimeout(() => {
      observer.disconnect();
      reject(new Error(`waited in vain at ${location.pathname}: ${document.body.innerText}`));
    }, TIMEOUT_MS);
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });

const painted = async (test: () => boolean): Promise<number> => {
  await until(test);
  await nextPaint();
  return performance.now();
};

const isRefreshing = (): boolean =>
  document.querySelector('h1')?.parentElement?.textContent.includes(texts.connection.refreshing) ===
  true;

const rowOf = (number: string): HTMLElement | undefined =>
  rows().find(({ dataset }) => dataset['key'] === number);

const isShown = (number: string): boolean => {
  const row = rowOf(number);
  return row !== undefined && isVisible(row);
};

/** Matches the thread by the number in its header, because both are rendered together. */
const isThreadOf = (shown: string): boolean => {
  const content = document.querySelector('#content');
  if (content?.querySelector('header')?.textContent.includes(shown) !== true) return false;
  return [...content.querySelectorAll('[role=log] article')].some(isVisible);
};

/**
 * Resolves with the time stamp of the next input, which the browser sets before any script runs.
 */
const nextInput = (): Promise<number> =>
  new Promise((resolve) => {
    const options = { capture: true, once: true };
    addEventListener('click', ({ timeStamp }) => resolve(timeStamp), options);
    addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), options);
  });

const untilTicket = async (shown: string): Promise<number> => {
  const start = await nextInput();
  return (await painted(() => isThreadOf(shown))) - start;
};

let ticketTime: Promise<number> = Promise.reject(new Error('no ticket was expected'));
ticketTime.catch(() => undefined);

const goBack = async (): Promise<number> => {
  const start = performance.now();
  history.back();
  const isBack = () =>
    document.querySelector(`${rowSelector}[aria-current=true]`) === null && isSomeRowVisible();
  return (await painted(isBack)) - start;
};

const placed = (): (RowInView & { readonly top: number; readonly bottom: number })[] =>
  rows()
    .map((row) => {
      const { top, bottom, left, right } = row.getBoundingClientRect();
      const number = row.dataset['key'] ?? '';
      return { number, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
    })
    .toSorted((a, b) => a.top - b.top);

const listFrame = (): Element | null | undefined =>
  document.querySelector('[role=list]')?.parentElement;

const rowsInView = (): RowInView[] => {
  const frame = listFrame()?.getBoundingClientRect();
  if (!frame) return [];
  return placed()
    .filter(({ top, bottom }) => top >= frame.top && bottom <= frame.bottom)
    .map(({ number, x, y }) => ({ number, x, y }));
};

const numberBelow = (): string | null => {
  const open = document.querySelector<HTMLElement>(`${rowSelector}[aria-current=true]`);
  const all = placed().map(({ number }) => number);
  const at = all.indexOf(open?.dataset['key'] ?? '');
  return at < 0 ? null : (all[at + 1] ?? null);
};

const queueVisible = painted(isSomeRowVisible);
const queueFresh = painted(() => isSomeRowVisible() && !isRefreshing());

/** Resolves after the character of the first input event is painted, unless a render removed it. */
const firstTyped = async (): Promise<number> => {
  const event = await new Promise<Event>((resolve) => {
    addEventListener('input', resolve, { once: true });
  });
  return painted(() => event.target instanceof HTMLInputElement && event.target.value !== '');
};

const formTyped = firstTyped();
// Unhandled on pages without a list.
Promise.all([queueVisible, queueFresh]).catch(() => undefined);

const probe: Probe = {
  queueVisible,
  queueFresh,
  formTyped,
  rowPainted: async (number) => {
    await painted(() => isShown(number));
    return Date.now();
  },
  rowGone: (number) => until(() => rowOf(number) === undefined),
  expectTicket: (shown) => {
    ticketTime = untilTicket(shown);
  },
  ticketOpened: () => ticketTime,
  goBack,
  rowsInView,
  numberBelow,
  scrollList: (pixels) => listFrame()?.scrollBy(0, pixels),
};

Object.assign(globalThis, { probe });
