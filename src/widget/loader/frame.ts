import { opened, PROTOCOL, type ToFrame, type ToHost } from '../messages';
import { element } from './dom';
import { messages } from './messages';
import type { Settings } from './settings';

/** Timeout for the `ready` message of the iframe, in milliseconds. */
const TIMEOUT_MS = 15_000;

interface FrameOptions {
  /** Origin of this script and of the iframe. */
  readonly service: string;
  readonly settings: Settings;
  readonly expectsToken: boolean;
  readonly onMessage: (message: Readonly<Record<string, unknown>>) => void;
  /** Called on timeout: no connection, or a content security policy blocks the iframe. */
  readonly onMissing: () => void;
}

/** The iframe and its message channel. */
export interface Frame {
  readonly view: HTMLIFrameElement;
  readonly post: (message: ToFrame) => void;
  readonly end: () => void;
}

/** Creates the iframe; messages posted before `ready` are buffered. */
export const makeFrame = (options: FrameOptions): Frame => {
  const { service, settings, expectsToken, onMessage, onMissing } = options;
  const { label, locale, theme } = settings;
  const view = element('iframe', {
    title: label || messages[locale].label,
    src: `${service}/widget?lang=${locale}&theme=${theme}`,
    allow: 'clipboard-write',
  });
  let buffer: ToFrame[] | null = [];
  // Exact target origin, so that a page of another origin in the iframe receives nothing.
  const post = (message: ToFrame) =>
    view.contentWindow?.postMessage({ ...message, protocol: PROTOCOL }, service);
  const timeout = setTimeout(onMissing, TIMEOUT_MS);
  const onWindowMessage = ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== service || source !== view.contentWindow) return;
    const message = opened(data);
    if (!message) return;
    if (message['type'] === ('ready' satisfies ToHost['type'])) {
      clearTimeout(timeout);
      buffer?.forEach(post);
      buffer = null;
    }
    onMessage(message);
  };
  addEventListener('message', onWindowMessage);
  view.addEventListener('load', () => post({ type: 'hello', expectsToken }));
  return {
    view,
    post: (message) => {
      if (buffer) buffer.push(message);
      else post(message);
    },
    end: () => {
      clearTimeout(timeout);
      removeEventListener('message', onWindowMessage);
      view.remove();
    },
  };
};
