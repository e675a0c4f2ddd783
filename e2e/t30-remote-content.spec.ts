import { textPart } from '../scripts/mail/compose-message';
import { sendEmail } from './support/email';
import { expect, test } from './support/journey';

const tracker = 'http://tracker.test';

/** Markup that loads from another host wherever it is rendered as HTML. */
const remote = `
  <link rel="stylesheet" href="${tracker}/sheet.css">
  <link rel="prefetch" href="${tracker}/prefetch">
  <link rel="dns-prefetch preconnect" href="//tracker.test">
  <style>
    @import url("${tracker}/import.css");
    @font-face { font-family: f; src: url(//tracker.test/font.woff2) }
    body { font-family: f; background: url("${tracker}/css.png") }
  </style>
  <meta http-equiv="refresh" content="0; url=${tracker}/refresh">
  <base href="${tracker}/">
  <body background="${tracker}/background.png">
  <img src="//tracker.test/protocol-relative.png">
  <img src="relative.png" srcset="${tracker}/1x.png 1x, //tracker.test/2x.png 2x">
  <picture><source srcset="${tracker}/source.webp"><img src="${tracker}/fallback.png"></picture>
  <p style="background-image: url(${tracker}/style.png)">Письмо с картинками</p>
  <table background="//tracker.test/table.png"><tr><td>Ячейка</td></tr></table>
  <iframe src="${tracker}/frame"></iframe><object data="${tracker}/object"></object>
  <embed src="${tracker}/embed"><video src="${tracker}/video" poster="${tracker}/poster"></video>
  <audio src="${tracker}/audio"></audio><input type="image" src="${tracker}/input.png">
  <svg><image href="${tracker}/svg.png"/><use href="${tracker}/use.svg#a"/></svg>
  <a href="${tracker}/link" ping="${tracker}/ping">Ссылка</a>
  <script src="${tracker}/script.js"></script>`;

const emails = { html: [textPart(remote, 'html')], text: [textPart(remote)] };

for (const kind of ['html', 'text'] as const) {
  test(`T30: remote content in the ${kind} of an email is not loaded`, async ({ as }) => {
    const subject = `Внешнее содержимое ${kind} ${Date.now()}`;
    const agentPage = await as('anna');
    const hosts = new Set<string>();
    agentPage.context().on('request', (request) => hosts.add(new URL(request.url()).hostname));
    await sendEmail({ from: 'maria@reglament.test', subject, parts: emails[kind] });
    await agentPage.goto('/console/all');
    await agentPage.getByRole('listitem').filter({ hasText: subject }).click();
    const thread = agentPage.getByRole('log');
    await expect(thread.getByText('Письмо с картинками')).toBeVisible();
    // Whatever the thread had begun to load precedes the requests of a reload.
    await agentPage.reload();
    await expect(thread.getByText('Письмо с картинками')).toBeVisible();
    // Data and blob URLs have no host.
    expect([...hosts].filter((host) => host !== '')).toEqual(['127.0.0.1']);
  });
}
