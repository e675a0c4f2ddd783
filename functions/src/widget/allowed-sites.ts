import type { Deps } from '../runtime/deps';
import { logError } from '../runtime/log';
import { readWidgetConfig } from '../store/widget-config';

/** A change of the list takes effect after this at the latest, milliseconds; so long nothing is read. */
const FRESH_MS = 5_000;

let known: { readonly origins: readonly string[]; readonly until: number } | null = null;

/**
 * The sites that may show the widget. A list that cannot be read, or is not as it should be, leaves the
 * last good one in force, or none.
 */
export const allowedSites = async ({ now }: Deps): Promise<readonly string[]> => {
  if (known !== null && now() < known.until) return known.origins;
  const origins = await readWidgetConfig().then(
    (config) => config.origins,
    (error: unknown) => {
      logError('widgetPage', error);
      return known?.origins ?? [];
    },
  );
  known = { origins, until: now() + FRESH_MS };
  return origins;
};
