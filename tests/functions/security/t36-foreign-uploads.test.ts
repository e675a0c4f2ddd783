import { UPLOAD_KEPT_MS, type Attachment } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { sweepUploads } from '../../../functions/src/schedules/sweep-uploads';
import { call, form, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { fire } from '../support/events';
import { startHost } from '../support/host';
import { picture } from '../support/pictures';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import {
  fetchFile,
  files,
  sender,
  postUpload,
  submitWith,
  uploaded,
  uploadsOf,
} from '../support/uploads';
import { db } from '../support/world';

const fileGone = (index = 0) => ({
  code: 'file-gone',
  issues: [{ path: `attachments.${index}`, code: 'not-allowed' }],
});

const uploadAt = async ({ id }: Attachment) => (await db.doc(`uploads/${id}`).get()).data();

describe('T36: uploads', () => {
  it('can be attached by their uploader only', async () => {
    const [olga, ivan] = [await sender('Ольга'), await sender('Иван')];
    const upload = await uploaded(olga, await picture('png'));
    const answer = await call(ivan, 'submitTicket', form({ attachments: [upload.id] }));
    expect([answer.status, answer.error]).toEqual([400, fileGone()]);
    expect(await stored.ticketsOf(ivan.uid)).toEqual([]);
    const unknown = await call(ivan, 'submitTicket', form({ attachments: ['0'.repeat(32)] }));
    expect(unknown.text).toBe(answer.text);
    expect(await uploadAt(upload)).toMatchObject({ state: 'ready', number: null });
  });

  it('can be attached once', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    const number = await submitWith(olga, [id]);
    const again = await call(olga, 'reply', { ...inputsFor(number).reply, attachments: [id] });
    expect(again.error).toEqual(fileGone());
    expect(await stored.messages(number)).toHaveLength(1);
  });

  it('are attached by one of several concurrent messages', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    const numbers = await Promise.all([submit(olga), submit(olga), submit(olga)]);
    const answers = await Promise.all(
      numbers.map(async (number) =>
        call(olga, 'reply', { ...inputsFor(number).reply, attachments: [id] }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400, 400]);
  });

  it('do not break a repeat of their message', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    const input = form({ attachments: [id] });
    const first = await call(olga, 'submitTicket', input);
    const second = await call(olga, 'submitTicket', input);
    expect(second.result).toEqual(first.result);
  });

  it('stay available after a rejected message', async () => {
    const [olga, ivan] = [await sender('Ольга'), await sender('Иван')];
    const foreign = await submit(ivan);
    const upload = await uploaded(olga, await picture('png'));
    const input = { ...inputsFor(foreign).reply, attachments: [upload.id] };
    expect((await call(olga, 'reply', input)).error).toEqual({ code: 'not-found' });
    expect(await uploadAt(upload)).toMatchObject({ state: 'ready' });
    await submitWith(olga, [upload.id]);
  });

  it('can be deleted by their uploader until attached', async () => {
    const [olga, ivan] = [await sender('Ольга'), await sender('Иван')];
    const { id } = await uploaded(olga, await picture('png'));
    expect((await fetchFile(ivan, id, { method: 'DELETE' })).status).toBe(403);
    expect(await files.of(id)).toHaveLength(2);
    expect((await fetchFile(olga, id, { method: 'DELETE' })).status).toBe(200);
    expect(await files.of(id)).toEqual([]);
    const attached = await uploaded(olga, await picture('png'));
    await submitWith(olga, [attached.id]);
    expect((await fetchFile(olga, attached.id, { method: 'DELETE' })).status).toBe(403);
    expect(await files.of(attached.id)).toHaveLength(2);
  });

  it('are deleted after a day unless attached, and cannot be attached later', async () => {
    const olga = await sender('Ольга');
    const [orphan, taken] = [
      await uploaded(olga, await picture('png')),
      await uploaded(olga, await picture('png')),
    ];
    const number = await submitWith(olga, [taken.id]);
    const deadline = Number((await uploadAt(orphan))?.['at']) + UPLOAD_KEPT_MS;

    await sweepUploads(at(deadline - 1), Infinity);
    expect(await files.of(orphan.id)).toHaveLength(2);
    const data = { ...inputsFor(number).reply, attachments: [orphan.id] };
    expect(await run(olga, 'reply', { data, deps: at(deadline) })).toMatchObject({
      error: fileGone(),
    });

    await sweepUploads(at(deadline), Infinity);
    expect(await files.of(orphan.id)).toEqual([]);
    expect(await uploadAt(orphan)).toBeUndefined();
    expect(await files.of(taken.id)).toHaveLength(2);
  });

  it('are deleted by the scheduled sweep', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    await db.doc(`uploads/${id}`).update({ sweepAt: 1 });
    expect(await fire('sweepUploads')).toBe(200);
    expect(await files.of(id)).toEqual([]);
  });

  it.each(['upload:after-announce', 'upload:after-original'])(
    'leave no orphans after a crash at %s',
    async (failAt) => {
      const olga = await sender('Ольга');
      const host = await startHost({ failAt });
      await postUpload(olga, await picture('png'), { url: host.url }).catch(() => null);
      expect(await host.ended).toBe('SIGKILL');
      const { docs } = await db.collection('uploads').where('uid', '==', olga.uid).get();
      expect(docs.map((document) => document.get('state'))).toEqual(['storing']);
      const id = docs[0]?.id ?? '';
      const answer = await call(olga, 'submitTicket', form({ attachments: [id] }));
      expect(answer.error).toEqual(fileGone());
      await sweepUploads(at(Date.now() + UPLOAD_KEPT_MS), Infinity);
      expect([await uploadsOf(olga.uid), await files.of(id)]).toEqual([0, []]);
    },
  );

  it.each(['discard:after-begin', 'discard:after-files'])(
    'are deleted by the next sweep after a crash at %s',
    async (failAt) => {
      const olga = await sender('Ольга');
      const { id } = await uploaded(olga, await picture('png'));
      const host = await startHost({ failAt });
      await fetchFile(olga, id, { method: 'DELETE', url: host.url }).catch(() => null);
      expect(await host.ended).toBe('SIGKILL');
      await sweepUploads(at(Date.now() + UPLOAD_KEPT_MS), Infinity);
      expect([await uploadsOf(olga.uid), await files.of(id)]).toEqual([0, []]);
    },
  );

  it('are rejected when storage is unavailable', async () => {
    const olga = await sender('Ольга');
    const host = await startHost({ env: { STORAGE_EMULATOR_HOST: 'http://127.0.0.1:9' } });
    const answer = await postUpload(olga, await picture('png'), { url: host.url });
    const health = await fetch(`${host.url}/health`);
    await host.stop();
    expect([answer.status, answer.error]).toEqual([503, { code: 'storage-unavailable' }]);
    expect(health.status).toBe(200);
  });

  it('have a separate rate limit', async () => {
    const olga = await sender('Ольга');
    const slots = (window: number) => db.collection(`limits/${olga.uid}.upload.${window}/slots`);
    const hour = Math.floor(Date.now() / 3_600_000);
    const batch = db.batch();
    for (const window of [hour, hour + 1]) {
      for (let slot = 0; slot < 60; slot += 1) batch.set(slots(window).doc(String(slot)), {});
    }
    await batch.commit();
    const answer = await postUpload(olga, await picture('png'));
    expect([answer.status, answer.error?.code]).toEqual([429, 'rate-limited']);
    await submit(olga);
  });
});
