import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { functionsUrl, tokenOf } from '../support/call';
import { picture } from '../support/pictures';
import { fetchFile, files, sender, postUpload, uploaded } from '../support/uploads';

const types = ['image/jpeg', 'image/png', 'image/gif'];

describe('T33: content type', () => {
  it.each(['text/html', 'image/svg+xml', 'application/javascript', 'multipart/form-data', ''])(
    'is detected from the content when sent as "%s"',
    async (type) => {
      const olga = await sender();
      const { id } = await uploaded(olga, await picture('png'), { type });
      expect(await files.metadata(id)).toMatchObject({ contentType: 'image/png' });
      const { headers } = await fetchFile(olga, id);
      expect(headers.get('content-type')).toBe('image/png');
    },
  );

  it('cannot inject a header', async () => {
    const olga = await sender();
    // HTTP clients reject line breaks in headers; this is the closest value they send.
    const answer = await postUpload(olga, await picture('png'), {
      type: 'image/png; x=%0d%0aX-Y: z',
    });
    const { id } = (JSON.parse(answer.text) as { attachment: { id: string } }).attachment;
    expect(types).toContain((await files.metadata(id))['contentType']);
    const sendBroken = () =>
      request(`${functionsUrl()}/attachments`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${tokenOf(olga)}`,
          'content-type': 'image/png\r\nX-Y: z',
        },
      });
    expect(sendBroken).toThrow(/Invalid character/u);
  });

  it.each(['original', 'thumbnail'])('is served with nosniff and a sandbox: %s', async (size) => {
    const olga = await sender();
    const { id } = await uploaded(olga, await picture('gif'), { name: 'анимация.gif' });
    const { status, headers } = await fetchFile(olga, id, { size });
    expect(status).toBe(200);
    expect(types).toContain(headers.get('content-type'));
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w .-]+"/u);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toMatch(/^private/u);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('has the same headers on an error response', async () => {
    const { status, headers } = await fetchFile(null, 'x');
    expect(status).toBe(403);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('content-type')).toMatch(/^application\/json/u);
  });
});
