import { widgetConfigSchema } from '../host/origins';
import { activeVersionsSchema, publishErrorsSchema, ruleVersionSchema } from '../regulation/config';
import { storedReader } from './reader';

/** Reads `config/inForce` of any version. */
export const upgradeActiveVersions = storedReader(activeVersionsSchema);

/** Reads `config/{name}/versions/{version}` of any version, without parsing its `document`. */
export const upgradeRuleVersion = storedReader(ruleVersionSchema);

/** Reads `config/problems` of any version. */
export const upgradePublishErrors = storedReader(publishErrorsSchema);

/** Reads `config/widget` of any version; it is edited manually. */
export const upgradeWidgetConfig = storedReader(widgetConfigSchema);
