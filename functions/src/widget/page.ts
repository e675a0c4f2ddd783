import { isEmulated, projectId, region } from '../runtime/config';
import type { Deps } from '../runtime/deps';
import type { Page } from '../runtime/page';
import { allowedSites } from './allowed-sites';

/** The emulators listen on other ports of the same machine. */
const emulators = isEmulated ? ' http://127.0.0.1:* ws://127.0.0.1:*' : '';

const services = [
  'https://firestore.googleapis.com',
  'https://identitytoolkit.googleapis.com',
  'https://securetoken.googleapis.com',
  `https://${region}-${projectId()}.cloudfunctions.net`,
].join(' ');

/** Content security policy: allowed resources, and the sites that may embed the page. */
const contentSecurityPolicy = (sites: readonly string[]): string =>
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
  'Content-Security-Policy': contentSecurityPolicy(sites),
  // CDN cache, seconds: a change of the list takes effect within half a minute.
  'Cache-Control': 'public, max-age=0, s-maxage=20',
  'X-Content-Type-Options': 'nosniff',
  // Cuts the opener relation when it is opened as a top-level page.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
});

/** Script names have no hash, so this page fits every release of the app. */
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

/** Renders the widget page that other sites embed. */
export const widgetPage = async (deps: Deps): Promise<Page> => {
  const sites = await allowedSites(deps);
  return { html: htmlFor(sites), headers: headersFor(sites) };
};
