import { widgetConfigSchema } from '../host/origins';
import { inForceSchema, problemsSchema, ruleVersionSchema } from '../regulation/config';
import { storedReader } from './reader';

/** Reads `config/inForce` of any version. */
export const upgradeActiveVersions = storedReader(inForceSchema);

/** Reads `config/{name}/versions/{version}` of any version; its `document` has readers of its own. */
export const upgradeRuleVersion = storedReader(ruleVersionSchema);

/** Reads `config/problems` of any version. */
export const upgradePublishErrors = storedReader(problemsSchema);

/** Reads `config/widget` of any version; it is written by hand. */
export const upgradeWidgetConfig = storedReader(widgetConfigSchema);
