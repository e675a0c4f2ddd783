import { describe, expect, it } from 'vitest';
import { picture } from '../support/pictures';
import { fetchFile, files, sender, postUpload, uploaded } from '../support/uploads';

const names: readonly (readonly [raw: string, shown: string])[] = [
  ['../../x', 'x.png'],
  ['a\u0000b.png', 'ab.png'],
  ['photo\u202egnp.exe', 'photognp.png'],
  ['я'.repeat(500), `${'я'.repeat(115)}.png`],
  ['CON', '_CON.png'],
  ['.htaccess', 'screenshot.png'],
  ['\u200b\u200dевгений.png', 'евгений.png'],
  ['a"; filename="evil.html', 'a__ filename=_evil.png'],
  ['a\r\nSet-Cookie: x=1\r\n\r\n<script>', 'a Set-Cookie_ x=1 _script_.png'],
];

describe('T37: malicious file names', () => {
  it.each(names)('are sanitized: %j', async (raw, shown) => {
    const olga = await sender();
    const { id, name } = await uploaded(olga, await picture('png'), { name: raw });
    expect(name).toBe(shown);
    expect(await files.of(id)).toEqual([
      `attachments/${id}/original`,
      `attachments/${id}/thumbnail`,
    ]);
    const { headers } = await fetchFile(olga, id);
    const header = headers.get('content-disposition') ?? '';
    const [, plain, encoded] =
      /^attachment; filename="([\w .-]+)"; filename\*=UTF-8''([\w.~%-]+)$/u.exec(header) ?? [];
    expect(plain).toMatch(/\.png$/u);
    expect(decodeURIComponent(encoded ?? '')).toBe(shown);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('are truncated at the maximum length', async () => {
    const { name } = await uploaded(await sender(), await picture('png'), {
      name: 'x'.repeat(5_000),
    });
    expect(name).toHaveLength(119);
  });

  it('fall back to a default when missing', async () => {
    const { name } = await uploaded(await sender(), await picture('png'), { name: '' });
    expect(name).toBe('screenshot.png');
  });

  it('do not affect storage: equal names get distinct ids', async () => {
    const olga = await sender();
    const bytes = await picture('png');
    const [first, second] = [await uploaded(olga, bytes), await uploaded(olga, bytes)];
    expect(first.id).not.toBe(second.id);
    expect(first.id).toMatch(/^[0-9a-f]{32}$/u);
    expect((await postUpload(olga, bytes)).text).not.toContain(first.id);
  });
});
