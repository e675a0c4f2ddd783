import type { Deps } from '../runtime/deps';
import { logError } from '../runtime/log';
import { readWidgetConfig } from '../store/widget-config';

/** Cache lifetime of the list, milliseconds. */
const CACHE_MS = 5_000;

let cached: { readonly origins: readonly string[]; readonly until: number } | null = null;

/**
 * Returns the sites that may embed the widget. Falls back to the last valid list, or to none, when
 * the list cannot be read.
 */
export const allowedSites = async ({ now }: Deps): Promise<readonly string[]> => {
  if (cached !== null && now() < cached.until) return cached.origins;
  const origins = await readWidgetConfig().then(
    (config) => config.origins,
    (error: unknown) => {
      logError('widgetPage', error);
      return cached?.origins ?? [];
    },
  );
  cached = { origins, until: now() + CACHE_MS };
  return origins;
};
