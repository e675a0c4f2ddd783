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

/** Fetches a published version, which is immutable. Returns null when it cannot be parsed. */
const fetchVersion = async (version: string, signal: AbortSignal): Promise<Regulation | null> => {
  const path = `config/regulation/versions/${version}`;
  const found = await readOne(path, signal);
  const stored = found && parseVersion(found.data, found.id);
  const read = readRegulation(stored?.document);
  return read.ok ? read.value : null;
};

/**
 * Applies each regulation version as soon as it is active; returns a stop function. While nothing
 * is published, the bundled regulation applies.
 */
export const followRegulation = (): (() => void) => {
  const controller = new AbortController();
  let failures = 0;
  let requested = '';
  let unsubscribe = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const activate = async (version: string): Promise<void> => {
    if (version === requested) return;
    requested = version;
    if (version === activeRegulation().version) return;
    const isShipped = version === zooportalRegulation.version;
    const found = isShipped ? zooportalRegulation : await fetchVersion(version, controller.signal);
    if (found && requested === version && !controller.signal.aborted) showRegulation(found);
  };
  const onError = (): void => {
    if (controller.signal.aborted) return;
    failures += 1;
    requested = '';
    unsubscribe();
    timer = setTimeout(start, retryDelay(failures));
  };
  const start = (): void => {
    unsubscribe = publicActiveVersions().subscribe({
      next: (pointer) => {
        const version = pointer?.regulation?.version ?? zooportalRegulation.version;
        activate(version).then(() => (failures = 0), onError);
      },
      error: onError,
    });
  };
  start();
  return () => {
    controller.abort();
    clearTimeout(timer);
    unsubscribe();
  };
};
