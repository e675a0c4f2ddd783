import type { Macro } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { saveMacro } from '../../../functions/src/macros/save-macro';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { form, newId } from '../support/call';
import { expectConsistent } from '../support/consistent';
import { callerOf, requester, staff, type Person } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import { db } from '../support/world';

const macro = (changes: object = {}) => ({
  id: newId(),
  title: '  Исправлено ',
  text: { ru: 'Готово, {requester}.', en: null },
  categories: [],
  actions: {
    category: 'breeder',
    tags: ['Каталог'],
    take: true,
    outcome: 'resolve',
    deferral: null,
  } satisfies Macro['actions'],
  archived: false,
  isShared: false,
  ...changes,
});

const save = async (person: Person, data: object) =>
  saveMacro({ caller: callerOf(person), data }, at(Date.now()));

const read = async (id: string) => (await db.doc(`macros/${id}`).get()).data();

/** A ticket of a requester, and a function that applies a macro to it. */
const withTicket = async () => {
  const olga = requester();
  await run(olga, 'submitTicket', { data: form(), deps: deployedDeps });
  const number = (await stored.ticketsOf(olga.uid))[0]?.number ?? '';
  const apply = async (person: Person, id: string, commandId = newId(), baseRevision = 1) =>
    run(person, 'applyMacro', {
      data: { commandId, number, baseRevision, macro: id, text: 'Готово.', format: 'markdown' },
      deps: deployedDeps,
    });
  return { number, apply };
};

describe('saveMacro', () => {
  it('stores a personal macro and archives it', async () => {
    const anna = await staff('Анна');
    const data = macro();
    expect(await save(anna, data)).toEqual({ ok: true, value: { id: data.id } });
    expect(await read(data.id)).toMatchObject({
      title: 'Исправлено',
      owner: anna.uid,
      uses: 0,
      actions: { tags: ['каталог'] },
    });
    await save(anna, { ...data, archived: true });
    expect(await read(data.id)).toMatchObject({ archived: true, owner: anna.uid });
  });

  it('leaves shared macros to administrators, and personal ones to their agent', async () => {
    const [anna, boris, ada] = [
      await staff('Анна'),
      await staff('Борис'),
      await staff('Ада', { role: 'admin' }),
    ];
    const [shared, own] = [macro({ isShared: true }), macro()];
    await save(anna, own);
    expect(await save(anna, shared)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await save(boris, own)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await save(requester(), macro())).toMatchObject({ error: { code: 'forbidden' } });
    expect(await save(ada, shared)).toMatchObject({ ok: true });
    expect(await save(anna, { ...shared, isShared: false })).toMatchObject({ ok: false });
    expect(await read(shared.id)).toMatchObject({ owner: null });
  });

  it('refuses a placeholder that nothing fills in', async () => {
    const text = { ru: 'Готово, {requestor}.', en: null };
    expect(await save(await staff('Анна'), macro({ text }))).toMatchObject({
      error: { code: 'invalid-input', issues: [{ path: 'text.ru' }] },
    });
  });
});

describe('applyMacro', () => {
  it('changes the ticket once, with one event, and counts the use once', async () => {
    const anna = await staff('Анна');
    const data = macro();
    await save(anna, data);
    const { number, apply } = await withTicket();
    const commandId = newId();
    const answers = [await apply(anna, data.id, commandId), await apply(anna, data.id, commandId)];
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: { number, revision: 2 } })));
    expect(await stored.ticket(number)).toMatchObject({
      status: 'resolved',
      category: 'breeder',
      tags: ['каталог'],
      assignee: { uid: anna.uid },
      revision: 2,
    });
    const event = (await db.doc(`tickets/${number}/events/${commandId}`).get()).data();
    expect(event).toMatchObject({ type: 'ticketResolved', macro: { id: data.id }, clause: '3.4' });
    expect(await read(data.id)).toMatchObject({ uses: 1 });
    await expectConsistent(number);
  });

  it('changes nothing with the macro of another agent or on an outdated ticket', async () => {
    const [anna, boris] = [await staff('Анна'), await staff('Борис')];
    const data = macro();
    await save(anna, data);
    const { number, apply } = await withTicket();
    expect(await apply(boris, data.id)).toMatchObject({ error: { issues: [{ path: 'macro' }] } });
    expect(await apply(boris, newId())).toMatchObject({ error: { issues: [{ path: 'macro' }] } });
    await apply(anna, data.id);
    expect(await apply(anna, data.id)).toMatchObject({ error: { code: 'conflict' } });
    expect(await stored.ticket(number)).toMatchObject({ revision: 2 });
    expect(await read(data.id)).toMatchObject({ uses: 1 });
  });
});
