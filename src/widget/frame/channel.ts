import { opened, PROTOCOL, type ToHost } from '../messages';

type Message = Readonly<Record<string, unknown>>;

/** Allowed host origins, set in the page by the server; same list as `frame-ancestors`. */
const allowedOrigins = new Set(document.documentElement.dataset['sites']?.split(' '));

const earlyMessages: Message[] = [];
let deliver: ((message: Message) => void) | null = null;
let host: string | null = null;

/**
 * Listens to messages of the parent window with an allowed origin, and ignores openers, sibling
 * frames and other origins. Buffers messages until {@link onHostMessage} is called.
 */
export const listenToHost = (): void =>
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (window.parent === window || source !== window.parent) return;
    if (!allowedOrigins.has(origin) || origin !== (host ?? origin)) return;
    const message = opened(data);
    if (!message) return;
    host = origin;
    if (deliver) deliver(message);
    else earlyMessages.push(message);
  });

/** Sets the message handler; delivers buffered messages first. */
export const onHostMessage = (receive: (message: Message) => void): void => {
  deliver = receive;
  earlyMessages.splice(0).forEach(receive);
};

/** Posts a message to the exact origin of the host, once it is known. */
export const tellHost = (message: ToHost): void => {
  if (host !== null) window.parent.postMessage({ ...message, protocol: PROTOCOL }, host);
};

/** Whether this page is inside a frame. */
export const hasHost = (): boolean => window.parent !== window;
