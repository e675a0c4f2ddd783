import { expect, it } from 'vitest';
import { markupHtml } from './markup-html';

it.each([
  ['<script>x</script>', '<p>&lt;script&gt;x&lt;/script&gt;</p>'],
  ['[<img src=x onerror=x>](javascript:x)', '<p>&lt;img src=x onerror=x&gt;</p>'],
  [
    '[a](https://good.test/"onclick="x)',
    '<p><a href="https://good.test/&quot;onclick=&quot;x">a</a></p>',
  ],
  ["[a](/'><svg/onload=x>)", '<p><a href="/&#39;&gt;&lt;svg/onload=x&gt;">a</a></p>'],
  ['## **</h2><script>**', '<h2><strong>&lt;/h2&gt;&lt;script&gt;</strong></h2>'],
])('T28: %s is text, or a link whose address stays in its attribute', (markup, html) => {
  expect(markupHtml(markup)).toBe(html);
});
