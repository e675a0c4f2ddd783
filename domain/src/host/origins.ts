import * as z from 'zod/mini';

/**
 * An origin as a browser writes it: scheme, host in lower case, a port only where it is not the usual
 * one. Spelled out and closed on both ends, since what is accepted here is put into a header and
 * compared with the origins of messages: no wildcard, no path, no look-alike that only begins well.
 * `http` only for this machine.
 */
const SITE =
  /^(?:https:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+|http:\/\/(?:127\.0\.0\.1|localhost))(?::[1-9]\d{0,4})?$/u;

/** Sites that one service may be embedded in; a header must carry them all. */
const MAX_SITES = 50;

/** One site that may show the widget. */
export const siteOriginSchema = z.string().check(z.maxLength(260, { abort: true }), z.regex(SITE));

/** What `config/widget` says: the sites that may show the widget.  */
export const widgetConfigSchema = z.object({
  origins: z.array(siteOriginSchema).check(z.maxLength(MAX_SITES)),
});

/** Who may show the widget. */
export type WidgetConfig = z.infer<typeof widgetConfigSchema>;
