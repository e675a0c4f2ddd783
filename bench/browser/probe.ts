import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { StackPorts } from '../../scripts/stack/ports';

/** A visible row: its ticket and its centre in CSS pixels. */
export interface RowInView {
  readonly number: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Measures a page from inside, by the clock of the page. "Painted" means that the frame with the
 * element has been rendered.
 */
export interface Probe {
  /** Milliseconds from the start of navigation to the paint of the first row. */
  readonly queueVisible: Promise<number>;
  /** Milliseconds until the list is no longer marked as refreshing. */
  readonly queueFresh: Promise<number>;
  /** Milliseconds until the first character typed into the form of the portal is painted. */
  readonly formTyped: Promise<number>;
  /** Waits for the row of a ticket; resolves with its paint time in epoch milliseconds. */
  readonly rowPainted: (number: string) => Promise<number>;
  readonly rowGone: (number: string) => Promise<void>;
  /** Treats the next click or key as the one that opens the ticket with this displayed number. */
  readonly expectTicket: (shown: string) => void;
  /** Milliseconds from that input to the painted thread. */
  readonly ticketOpened: () => Promise<number>;
  /** Goes back from a ticket; resolves with the milliseconds until the list is painted. */
  readonly goBack: () => Promise<number>;
  /** Fully visible rows from the top. */
  readonly rowsInView: () => readonly RowInView[];
  /** The rendered row below the open ticket. */
  readonly numberBelow: () => string | null;
  readonly scrollList: (pixels: number) => void;
}

declare global {
  interface Window {
    readonly probe: Probe;
  }
}

/**
 * Builds the script that installs a {@link Probe} in each page and reroutes its requests to the
 * emulators.
 */
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
