import type { Prefill } from '../messages';
import { makeEvents } from './events';
import { makeFrame, type Frame } from './frame';
import { createLauncher, type Launcher } from './launcher';
import { settingsOf, type Settings } from './settings';

/** A token, or what asks the host's server for one when the widget is opened: tokens are short-lived. */
type Identity = string | (() => Promise<string | null> | string | null);

type Message = Readonly<Record<string, unknown>>;

/** The widget of a page. Its public members are the commands that the page may give. */
export class Widget {
  readonly #service: string;
  readonly #onEnd: () => void;
  readonly #shell: Launcher;
  readonly #events = makeEvents();
  #settings: Settings;
  #frame: Frame | null = null;
  #identity: Identity | null = null;
  // Where the person is; what an address carries besides may be private.
  #wish: Prefill = { url: location.origin + location.pathname };
  #isOpen = false;
  #hasFailed = false;
  #before: Element | null = null;

  /** @param onEnd called when the page takes the widget down */
  constructor(service: string, settings: Settings, onEnd: () => void) {
    this.#service = service;
    this.#settings = settings;
    this.#onEnd = onEnd;
    const toggle = () => (this.#isOpen ? this.close() : this.open());
    this.#shell = createLauncher({ service, toggle, close: () => this.close() });
    this.#shell.applySettings(settings);
  }

  readonly init = (given: Message = {}): void => {
    this.#settings = settingsOf(given, this.#settings);
    this.#shell.applySettings(this.#settings);
  };

  readonly open = (): void => {
    if (this.#isOpen) return;
    this.#before = document.activeElement;
    if (this.#hasFailed) this.#unload();
    this.#show(true);
    if (this.#frame) this.#enter();
    else this.#load();
  };

  readonly close = (): void => {
    if (!this.#isOpen) return;
    this.#show(false);
    // Back to where the person came from.
    const from = this.#settings.launcher === 'none' ? this.#before : this.#shell.launcher;
    if (from instanceof HTMLElement) from.focus();
  };

  readonly prefill = (given: Prefill = {}): void => {
    this.#wish = { ...this.#wish, ...given };
    this.#frame?.post({ type: 'prefill', wish: this.#wish });
  };

  /** The page in a frame is of one person only: for another one it begins anew. */
  readonly identify = (identity: Identity | null = null): void => {
    this.#identity = identity;
    if (!this.#frame) return;
    this.#unload();
    if (this.#isOpen) this.#load();
  };

  readonly on = this.#events.on;

  readonly destroy = (): void => {
    this.#unload();
    this.#shell.end();
    this.#onEnd();
  };

  #show(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#shell.panel.hidden = !isOpen;
    this.#shell.launcher.ariaExpanded = String(isOpen);
    this.#events.emit(isOpen ? 'open' : 'close');
  }

  #load(): void {
    this.#hasFailed = false;
    this.#shell.showPlaceholder('loading');
    const frame = makeFrame({
      service: this.#service,
      settings: this.#settings,
      expectsToken: this.#identity !== null,
      onMessage: (message) => this.#receive(message),
      onMissing: () => {
        this.#hasFailed = true;
        this.#shell.showPlaceholder('failed');
        this.#events.emit('error', { code: 'unavailable' });
      },
    });
    this.#frame = frame;
    this.#shell.panel.append(frame.view);
    frame.post({ type: 'prefill', wish: this.#wish });
    if (this.#identity !== null) void this.#vouch(frame, this.#identity);
  }

  async #vouch(frame: Frame, identity: Identity): Promise<void> {
    let token: string | null = null;
    try {
      token = typeof identity === 'function' ? await identity() : identity;
    } catch {
      // The host's own failure: the widget goes on with nobody signed in.
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
      this.#shell.showPlaceholder(null);
      if (this.#isOpen) this.#enter();
    }
    this.#events.emit(String(type), { number, code });
  }
}
