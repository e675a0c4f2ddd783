import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { StackPorts } from '../../scripts/stack/ports';

/** A row of the list that is in view: its ticket and the middle of it, in CSS pixels. */
export interface RowInView {
  readonly number: string;
  readonly x: number;
  readonly y: number;
}

/**
 * What watches a page from inside, on the page's own clock. Painted means that the frame which shows it
 * has been drawn.
 */
export interface Probe {
  /** Milliseconds from the start of the navigation until the first row of the list was painted. */
  readonly queueVisible: Promise<number>;
  /** The same, until the list said no more that it is being refreshed. */
  readonly queueFresh: Promise<number>;
  /** Epoch milliseconds at which the row of a ticket was first painted; waits for it. */
  readonly rowPainted: (number: string) => Promise<number>;
  readonly rowGone: (number: string) => Promise<void>;
  /** Takes the next click or key as the one that opens a ticket, which is given by its shown number. */
  readonly expectTicket: (shown: string) => void;
  /** Milliseconds from that click or key to the painted thread of the ticket. */
  readonly ticketOpened: () => Promise<number>;
  /** Goes back from a ticket; milliseconds until the list was painted without it. */
  readonly goBack: () => Promise<number>;
  /** The rows that are wholly in view, from the top. */
  readonly rowsInView: () => readonly RowInView[];
  /** The drawn row below that of the open ticket. */
  readonly numberBelow: () => string | null;
  readonly scrollList: (pixels: number) => void;
}

declare global {
  interface Window {
    readonly probe: Probe;
  }
}

/** The script that puts a {@link Probe} into each page of a stack, and leads its calls to the emulators. */
export const probeScript = async (ports: StackPorts): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('probe.entry.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome120',
    write: false,
    define: { PORTS: JSON.stringify(ports) },
  });
  return outputFiles.map(({ text }) => text).join('\n');
};
