import { isEmulated, projectId, region } from '../runtime/config';
import type { Deps } from '../runtime/deps';
import type { Page } from '../runtime/page';
import { allowedSites } from './allowed-sites';

/** The emulators stand at other ports of the same machine. */
const emulators = isEmulated ? ' http://127.0.0.1:* ws://127.0.0.1:*' : '';

const services = [
  'https://firestore.googleapis.com',
  'https://identitytoolkit.googleapis.com',
  'https://securetoken.googleapis.com',
  `https://${region}-${projectId()}.cloudfunctions.net`,
].join(' ');

/** What the page may load and do, and who may show it: nobody but the sites of the list. */
const policyFor = (sites: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    `connect-src 'self' ${services}${emulators}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    `frame-ancestors ${sites.length === 0 ? "'none'" : sites.join(' ')}`,
  ].join('; ');

const headersFor = (sites: readonly string[]): Page['headers'] => ({
  'Content-Security-Policy': policyFor(sites),
  // Hosting keeps it for that long: a change of the list reaches everybody within half a minute.
  'Cache-Control': 'public, max-age=0, s-maxage=20',
  'X-Content-Type-Options': 'nosniff',
  // Opened as a page of its own it keeps no tie to whoever opened it.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
});

/** The names of the scripts do not change, so this page fits every release of the app. */
const htmlFor = (sites: readonly string[]): string => `<!doctype html>
<html lang="ru" data-sites="${sites.join(' ')}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>Регламент</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/widget-app.js"></script>
  </body>
</html>
`;

/** The page that stands in a frame of other sites. */
export const widgetPage = async (deps: Deps): Promise<Page> => {
  const sites = await allowedSites(deps);
  return { html: htmlFor(sites), headers: headersFor(sites) };
};
