import { settingsOfTag } from './settings';
import { Widget } from './widget';

type Command = (name: string, ...rest: readonly unknown[]) => unknown;

/** The one global. Before this script is there, a page may put a queue in its place. */
interface Global extends Command {
  /** Calls that were made before. */
  q?: ArrayLike<unknown>[];
  isLoaded?: true;
}

declare global {
  interface Window {
    Reglament?: Global;
  }
}

/** A name in the page of its own: the script tag knows where this came from only while it runs. */
const start = (script: HTMLScriptElement) => {
  const queued = window.Reglament?.q ?? [];
  const widget = new Widget(new URL(script.src).origin, settingsOfTag(script), () => {
    delete window.Reglament;
  });
  const commands = new Map<unknown, (...given: never[]) => unknown>(Object.entries(widget));
  const command: Command = (name, ...given) => {
    const run = commands.get(name);
    // What a page gives is looked at where it is used.
    return run && Reflect.apply(run, undefined, given);
  };
  window.Reglament = Object.assign(command, { isLoaded: true } as const);
  for (const call of queued) Reflect.apply(command, undefined, call);
};

const script = document.currentScript;
if (script instanceof HTMLScriptElement && !window.Reglament?.isLoaded) {
  if (document.body) start(script);
  else document.addEventListener('DOMContentLoaded', () => start(script), { once: true });
}
