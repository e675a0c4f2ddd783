import { opened, PROTOCOL, type ToFrame, type ToHost } from '../messages';
import { element } from './dom';
import { messages } from './messages';
import type { Settings } from './settings';

/** After so long without a sign of the frame, milliseconds, something stands in its way. */
const TIMEOUT_MS = 15_000;

interface FrameOptions {
  /** Where this script came from: the only place that the frame may be of. */
  readonly service: string;
  readonly settings: Settings;
  readonly expectsToken: boolean;
  readonly onMessage: (message: Readonly<Record<string, unknown>>) => void;
  /** It did not come: the line is down, or a policy of the page refuses it. */
  readonly onMissing: () => void;
}

/** The frame and the way to talk with it. */
export interface Frame {
  readonly view: HTMLIFrameElement;
  readonly post: (message: ToFrame) => void;
  readonly end: () => void;
}

/** Makes the frame; what is said before it is ready is said when it is. */
export const makeFrame = (options: FrameOptions): Frame => {
  const { service, settings, expectsToken, onMessage, onMissing } = options;
  const { label, locale, theme } = settings;
  const view = element('iframe', {
    title: label || messages[locale].label,
    src: `${service}/widget?lang=${locale}&theme=${theme}`,
    allow: 'clipboard-write',
  });
  let waiting: ToFrame[] | null = [];
  // The exact origin: whatever else the frame may have been led to learns nothing.
  const post = (message: ToFrame) =>
    view.contentWindow?.postMessage({ ...message, protocol: PROTOCOL }, service);
  const late = setTimeout(onMissing, TIMEOUT_MS);
  const listen = ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== service || source !== view.contentWindow) return;
    const message = opened(data);
    if (!message) return;
    if (message['type'] === ('ready' satisfies ToHost['type'])) {
      clearTimeout(late);
      waiting?.forEach(post);
      waiting = null;
    }
    onMessage(message);
  };
  addEventListener('message', listen);
  view.addEventListener('load', () => post({ type: 'hello', expectsToken }));
  return {
    view,
    post: (message) => {
      if (waiting) waiting.push(message);
      else post(message);
    },
    end: () => {
      clearTimeout(late);
      removeEventListener('message', listen);
      view.remove();
    },
  };
};
