import * as z from 'zod/mini';

/**
 * A serialised origin: scheme, lower-case host, optional port; no wildcard and no path. Anchored on
 * both ends, because it is used in a header and compared with message origins. `http` is allowed
 * for localhost only.
 */
const ORIGIN =
  /^(?:https:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+|http:\/\/(?:127\.0\.0\.1|localhost))(?::[1-9]\d{0,4})?$/u;

/** Maximum number of embedding origins; all are sent in one header. */
const MAX_ORIGINS = 50;

/** An origin that may embed the widget. */
export const siteOriginSchema = z
  .string()
  .check(z.maxLength(260, { abort: true }), z.regex(ORIGIN));

/** `config/widget`: the origins that may embed the widget. */
export const widgetConfigSchema = z.object({
  origins: z.array(siteOriginSchema).check(z.maxLength(MAX_ORIGINS)),
});

/** The origins that may embed the widget. */
export type WidgetConfig = z.infer<typeof widgetConfigSchema>;
