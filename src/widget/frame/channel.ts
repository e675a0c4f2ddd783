import { opened, PROTOCOL, type ToHost } from '../messages';

type Message = Readonly<Record<string, unknown>>;

/** The sites that the service named in the page itself; the same list says who may frame it. */
const sites = new Set(document.documentElement.dataset['sites']?.split(' '));

const early: Message[] = [];
let deliver: ((message: Message) => void) | null = null;
let host: string | null = null;

/**
 * Begins to listen to the page that this frame stands in, and to nobody else: not to a window that
 * opened this one, nor to a frame beside it, nor to an origin that only looks like one of the list.
 * What comes before anybody asks for it is kept.
 */
export const listenToHost = (): void =>
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (window.parent === window || source !== window.parent) return;
    if (!sites.has(origin) || origin !== (host ?? origin)) return;
    const message = opened(data);
    if (!message) return;
    host = origin;
    if (deliver) deliver(message);
    else early.push(message);
  });

/** Whom to give the messages of the host to; at first those that came before. */
export const onHostMessage = (receive: (message: Message) => void): void => {
  deliver = receive;
  early.splice(0).forEach(receive);
};

/** Tells the host's page something, once it has said who it is; to that exact origin only. */
export const tellHost = (message: ToHost): void => {
  if (host !== null) window.parent.postMessage({ ...message, protocol: PROTOCOL }, host);
};

/** Whether there is a page around this one. */
export const hasHost = (): boolean => window.parent !== window;
