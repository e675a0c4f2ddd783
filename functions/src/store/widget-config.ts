import { upgradeWidgetConfig, type WidgetConfig } from '@reglament/domain';
import { database } from './database';
import { parseDocument } from './parse';
import { paths } from './paths';

/** Reads the sites that may embed the widget; none by default. */
export const readWidgetConfig = async (): Promise<WidgetConfig> => {
  const db = await database();
  const stored = await db.doc(paths.config('widget')).get();
  return parseDocument(upgradeWidgetConfig, stored) ?? { origins: [] };
};
