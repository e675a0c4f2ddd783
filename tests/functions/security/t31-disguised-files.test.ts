import { describe, expect, it } from 'vitest';
import { picture } from '../support/pictures';
import { files, sender, postUpload, uploaded, uploadsOf } from '../support/uploads';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

const disguised: readonly (readonly [string, string | Buffer])[] = [
  ['an SVG', svg],
  ['an SVG after a declaration', `<?xml version="1.0"?>${svg}`],
  ['an HTML page', '<!doctype html><script>alert(document.domain)</script>'],
  ['a PDF', '%PDF-1.7\n1 0 obj'],
  ['a WebP', Buffer.from('RIFF\u001a\u0000\u0000\u0000WEBPVP8L', 'latin1')],
  ['an AVIF', Buffer.from('\u0000\u0000\u0000\u001cftypavif\u0000\u0000\u0000\u0000', 'latin1')],
  ['a TIFF', Buffer.from('II*\u0000\b\u0000\u0000\u0000', 'latin1')],
  ['an icon', Buffer.from([0, 0, 1, 0, 1, 0, 16, 16])],
  ['a BMP', Buffer.from('BM\u0046\u0000\u0000\u0000', 'latin1')],
  ['an archive', Buffer.from('PK\u0003\u0004', 'latin1')],
  ['an empty file', ''],
];

describe('T31: disguised files', () => {
  it.each(disguised)('are rejected without storing: %s', async (_name, content) => {
    const olga = await sender();
    const before = await files.names();
    const answer = await postUpload(olga, Buffer.from(content), {
      name: 'a.png',
      type: 'image/png',
    });
    expect([answer.status, answer.error]).toEqual([400, { code: 'file-type' }]);
    expect(await uploadsOf(olga.uid)).toBe(0);
    expect(await files.names()).toEqual(before);
  });

  it('a script with a GIF header is rejected as corrupt', async () => {
    const script = Buffer.from('GIF89a/*aaaaaaaa*/=1;alert(document.domain)//');
    const answer = await postUpload(await sender(), script, { name: 'a.gif', type: 'image/gif' });
    expect(answer.error).toEqual({ code: 'file-corrupt' });
  });

  it.each(['png', 'jpeg', 'gif'] as const)(
    'trailing HTML is removed by re-encoding a %s',
    async (format) => {
      const page = Buffer.from(`<html><script>alert(1)</script>${svg}<?php system("id") ?>`);
      const bytes = Buffer.concat([await picture(format), page]);
      const olga = await sender();
      const { id, type } = await uploaded(olga, bytes, { name: 'a.html', type: 'text/html' });
      expect(type).toBe(`image/${format}`);
      for (const size of ['original', 'thumbnail']) {
        const stored = (await files.read(id, size)).toString('latin1');
        expect(stored).not.toMatch(/<script|<svg|<html|<\?php/u);
      }
    },
  );
});
