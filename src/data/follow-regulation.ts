import {
  readRegulation,
  upgradeRuleVersion,
  zooportalRegulation,
  type Regulation,
} from '@reglament/domain';
import { readOne } from './firebase/rest';
import { retryDelay } from './live-listener';
import { documentParser } from './parse-document';
import { activeRegulation, showRegulation } from './regulation';
import { publicActiveVersions } from './rules';

const parseVersion = documentParser(upgradeRuleVersion, 'version of the regulation');

/** A published version never changes, so it is asked for once. Null for one that cannot be read. */
const fetchVersion = async (version: string, signal: AbortSignal): Promise<Regulation | null> => {
  const path = `config/regulation/versions/${version}`;
  const found = await readOne(path, signal);
  const stored = found && parseVersion(found.data, found.id);
  const read = readRegulation(stored?.document);
  return read.ok ? read.value : null;
};

/**
 * Shows each version of the regulation as soon as it is active, until it is stopped. Where nothing was
 * published, decisions are made by the regulation that ships.
 */
export const followRegulation = (): (() => void) => {
  const stopped = new AbortController();
  let failures = 0;
  let wanted = '';
  let unsubscribe = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const activate = async (version: string): Promise<void> => {
    if (version === wanted) return;
    wanted = version;
    if (version === activeRegulation().version) return;
    const isShipped = version === zooportalRegulation.version;
    const found = isShipped ? zooportalRegulation : await fetchVersion(version, stopped.signal);
    if (found && wanted === version && !stopped.signal.aborted) showRegulation(found);
  };
  const failed = (): void => {
    if (stopped.signal.aborted) return;
    failures += 1;
    wanted = '';
    unsubscribe();
    timer = setTimeout(begin, retryDelay(failures));
  };
  const begin = (): void => {
    unsubscribe = publicActiveVersions().subscribe({
      next: (pointer) => {
        const version = pointer?.regulation?.version ?? zooportalRegulation.version;
        activate(version).then(() => (failures = 0), failed);
      },
      error: failed,
    });
  };
  begin();
  return () => {
    stopped.abort();
    clearTimeout(timer);
    unsubscribe();
  };
};
