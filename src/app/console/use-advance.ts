import { useEffect, useRef, useState } from 'react';
import type { PanelHandles } from '../../commands/panel-handles';
import { numberOf } from '../../data/command-queue/pending-command';
import { useCommandQueueEntries } from '../../data/command-queue/use-command-queue';

/** Commands after which an agent is done with a ticket for now. */
const closing: readonly string[] = ['resolve', 'decline', 'defer'];

interface AdvanceOptions {
  /** Number of the open ticket; null when none is open. */
  readonly number: string | null;
  readonly panels: Pick<PanelHandles, 'list'>;
  readonly leave: () => void;
  /** Called before another ticket opens. */
  readonly onAdvance: () => void;
}

/**
 * Opens the next ticket of the list once the open one was resolved, declined or deferred here, or
 * returns to the list if it was the last one.
 */
export const useAdvance = ({ number, panels, leave, onAdvance }: AdvanceOptions): void => {
  const entries = useCommandQueueEntries();
  const [openedAt] = useState(() => Date.now());
  const seen = useRef(new Set<string>());
  useEffect(() => {
    // Commands of an earlier visit that are still waiting move nothing.
    const added = entries.filter(({ id, at }) => at >= openedAt && !seen.current.has(id));
    added.forEach(({ id }) => seen.current.add(id));
    const isClosed = added.some(
      ({ command }) => numberOf(command) === number && closing.includes(command.name),
    );
    if (!isClosed) return;
    // A dialog that is removed with its ticket would open again for the next one.
    onAdvance();
    const { list } = panels;
    if (list?.move(1) !== true && list?.move(-1) !== true) leave();
  }, [entries, number, panels, leave, onAdvance, openedAt]);
};
