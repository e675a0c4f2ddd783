import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName } from './file-name';

describe('T37: cleanFileName', () => {
  it.each([
    ['Снимок экрана 2026-11-23.png', 'Снимок экрана 2026-11-23.png'],
    ['../../etc/passwd', 'passwd.png'],
    ['C:\\Users\\Ольга\\каталог.bmp', 'каталог.png'],
    ['..', 'screenshot.png'],
    ['.htaccess', 'screenshot.png'],
    ['\u200b.\u200d.evil.svg', 'evil.png'],
    ['photo\u202egnp.exe', 'photognp.png'],
    ['null\u0000byte.php', 'nullbyte.png'],
    ['a"b;c\r\nX-Injected: 1.png', 'a_b_c X-Injected_ 1.png'],
    ['CON', '_CON.png'],
    ['lpt1.txt', '_lpt1.png'],
    ['CON.tar.gz', '_CON.tar.png'],
    ['console.log', 'console.png'],
    ['', 'screenshot.png'],
    ['   ', 'screenshot.png'],
    ['<script>alert(1)</script>.png', 'script_.png'],
  ])('converts %j to %j', (raw, clean) => {
    expect(cleanFileName(raw, 'image/png')).toBe(clean);
  });

  it('sets the extension of the actual type', () => {
    expect(cleanFileName('a.png', 'image/gif')).toBe('a.gif');
    expect(cleanFileName('a', 'image/jpeg')).toBe('a.jpg');
  });

  it('truncates to the limit without splitting a character', () => {
    const long = cleanFileName(`${'я'.repeat(5_000)}.png`, 'image/png');
    expect(long).toHaveLength(119);
    const emoji = cleanFileName(`${'😀'.repeat(100)}x.png`, 'image/png');
    expect(emoji).not.toMatch(/\p{Surrogate}/u);
  });

  it('returns a short, safe name for any input and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const clean = cleanFileName(raw, 'image/png');
        expect(clean.length).toBeLessThanOrEqual(120);
        expect(clean).toMatch(
          /^[^\s.\\/"'<>:|?*;%\u0000-\u001f][^\\/"'<>:|?*;%\u0000-\u001f]*\.png$/u,
        );
        expect(cleanFileName(clean, 'image/png')).toBe(clean);
      }),
    );
  });
});
