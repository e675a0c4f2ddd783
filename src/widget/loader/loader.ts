import { settingsOfTag } from './settings';
import { Widget } from './widget';

type Command = (name: string, ...rest: readonly unknown[]) => unknown;

/** The global API. A page may set a command queue before this script loads. */
interface Global extends Command {
  /** Calls queued before loading. */
  q?: ArrayLike<unknown>[];
  isLoaded?: true;
}

declare global {
  interface Window {
    Reglament?: Global;
  }
}

/**
 * Starts the widget; `script` is `document.currentScript`, which is set only while the script runs.
 */
const start = (script: HTMLScriptElement) => {
  const queued = window.Reglament?.q ?? [];
  const widget = new Widget(new URL(script.src).origin, settingsOfTag(script), () => {
    delete window.Reglament;
  });
  const commands = new Map<unknown, (...args: never[]) => unknown>(Object.entries(widget));
  const command: Command = (name, ...args) => {
    const run = commands.get(name);
    // Each command validates its own arguments.
    return run && Reflect.apply(run, undefined, args);
  };
  window.Reglament = Object.assign(command, { isLoaded: true } as const);
  for (const call of queued) Reflect.apply(command, undefined, call);
};

const script = document.currentScript;
if (script instanceof HTMLScriptElement && !window.Reglament?.isLoaded) {
  if (document.body) start(script);
  else document.addEventListener('DOMContentLoaded', () => start(script), { once: true });
}
