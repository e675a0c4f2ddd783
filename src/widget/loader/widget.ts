import type { Prefill } from '../messages';
import { makeEvents } from './events';
import { makeFrame, type Frame } from './frame';
import { createLauncher, type Launcher } from './launcher';
import { settingsOf, type Settings } from './settings';

/**
 * A token, or a function that fetches a short-lived one from the host's server when the widget
 * opens.
 */
type Identity = string | (() => Promise<string | null> | string | null);

type Message = Readonly<Record<string, unknown>>;

/** The widget of a page. Its public members are the commands of the page API. */
export class Widget {
  readonly #service: string;
  readonly #onEnd: () => void;
  readonly #launcher: Launcher;
  readonly #events = makeEvents();
  #settings: Settings;
  #frame: Frame | null = null;
  #identity: Identity | null = null;
  // The current page without query and hash, which may hold private data.
  #prefill: Prefill = { url: location.origin + location.pathname };
  #isOpen = false;
  #hasFailed = false;
  #previousFocus: Element | null = null;

  /** @param onEnd called when the page destroys the widget */
  constructor(service: string, settings: Settings, onEnd: () => void) {
    this.#service = service;
    this.#settings = settings;
    this.#onEnd = onEnd;
    const toggle = () => (this.#isOpen ? this.close() : this.open());
    this.#launcher = createLauncher({ service, toggle, close: () => this.close() });
    this.#launcher.applySettings(settings);
  }

  readonly init = (values: Message = {}): void => {
    this.#settings = settingsOf(values, this.#settings);
    this.#launcher.applySettings(this.#settings);
  };

  readonly open = (): void => {
    if (this.#isOpen) return;
    this.#previousFocus = document.activeElement;
    if (this.#hasFailed) this.#unload();
    this.#show(true);
    if (this.#frame) this.#enter();
    else this.#load();
  };

  readonly close = (): void => {
    if (!this.#isOpen) return;
    this.#show(false);
    // Restores the focus.
    const from = this.#settings.launcher === 'none' ? this.#previousFocus : this.#launcher.launcher;
    if (from instanceof HTMLElement) from.focus();
  };

  readonly prefill = (values: Prefill = {}): void => {
    this.#prefill = { ...this.#prefill, ...values };
    this.#frame?.post({ type: 'prefill', wish: this.#prefill });
  };

  /** Sets the identity and reloads the iframe, because a session belongs to one user. */
  readonly identify = (identity: Identity | null = null): void => {
    this.#identity = identity;
    if (!this.#frame) return;
    this.#unload();
    if (this.#isOpen) this.#load();
  };

  readonly on = this.#events.on;

  readonly destroy = (): void => {
    this.#unload();
    this.#launcher.end();
    this.#onEnd();
  };

  #show(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#launcher.panel.hidden = !isOpen;
    this.#launcher.launcher.ariaExpanded = String(isOpen);
    this.#events.emit(isOpen ? 'open' : 'close');
  }

  #load(): void {
    this.#hasFailed = false;
    this.#launcher.showPlaceholder('loading');
    const frame = makeFrame({
      service: this.#service,
      settings: this.#settings,
      expectsToken: this.#identity !== null,
      onMessage: (message) => this.#receive(message),
      onMissing: () => {
        this.#hasFailed = true;
        this.#launcher.showPlaceholder('failed');
        this.#events.emit('error', { code: 'unavailable' });
      },
    });
    this.#frame = frame;
    this.#launcher.panel.append(frame.view);
    frame.post({ type: 'prefill', wish: this.#prefill });
    if (this.#identity !== null) void this.#sendIdentity(frame, this.#identity);
  }

  async #sendIdentity(frame: Frame, identity: Identity): Promise<void> {
    let token: string | null = null;
    try {
      token = typeof identity === 'function' ? await identity() : identity;
    } catch {
      // The host's function failed: continue without a signed-in user.
    }
    frame.post({ type: 'identify', token });
  }

  #unload(): void {
    this.#frame?.end();
    this.#frame = null;
  }

  #enter(): void {
    this.#frame?.view.focus();
    this.#frame?.post({ type: 'shown' });
  }

  #receive({ type, number, code }: Message): void {
    if (type === 'close') return this.close();
    if (type === 'ready') {
      this.#launcher.showPlaceholder(null);
      if (this.#isOpen) this.#enter();
    }
    this.#events.emit(String(type), { number, code });
  }
}
