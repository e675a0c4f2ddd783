import { describe, expect, it } from 'vitest';
import type { Macro } from '../../macro/schema';
import {
  anna,
  boris,
  commandId,
  context,
  granted,
  MONDAY_NOON,
  newTicket,
  refused,
  ticketIn,
} from '../../testing/builders';
import { decide } from '../decide';
import type { Ticket } from '../schema';

const actions: Macro['actions'] = {
  category: null,
  tags: [],
  take: false,
  outcome: 'none',
  deferral: null,
};

const macroWith = (changes: Partial<Macro['actions']>, owner: string | null = null): Macro => ({
  id: commandId('macro'),
  title: 'Каталог исправлен',
  text: { ru: 'Готово.', en: null },
  categories: [],
  actions: { ...actions, ...changes },
  archived: false,
  owner,
  uses: 0,
  updatedAt: 0,
});

const apply = (ticket: Ticket, macro: Macro | null, text?: string, revision = ticket.revision) =>
  decide(
    ticket,
    {
      name: 'applyMacro',
      input: {
        commandId: commandId('apply'),
        number: ticket.number,
        baseRevision: revision,
        macro: commandId('macro'),
        format: 'markdown',
        ...(text !== undefined && { text }),
      },
      macro,
    },
    context(anna, MONDAY_NOON),
  );

describe('applyMacro', () => {
  it('does everything in one change with one event that names macro and clause', () => {
    const before = newTicket();
    const macro = macroWith({ category: 'breeder', tags: ['a'], take: true, outcome: 'resolve' });
    const { ticket, event, message, notifications } = granted(apply(before, macro, '**Готово.**'));
    expect(ticket).toMatchObject({
      revision: before.revision + 1,
      decidedRevision: before.revision + 1,
      status: 'resolved',
      category: 'breeder',
      tags: ['a'],
      assignee: { uid: 'anna' },
      messageCount: before.messageCount + 1,
    });
    expect(event).toMatchObject({
      type: 'ticketResolved',
      clause: '3.4',
      macro: { id: macro.id, title: macro.title },
      before: { status: 'new', category: before.category },
      after: { status: 'resolved', category: 'breeder' },
      revision: before.revision + 1,
    });
    expect(message).toMatchObject({ text: '**Готово.**', format: 'markdown' });
    expect(notifications.map(({ type }) => type)).toEqual(['resolved']);
  });

  it('waits, defers by days with a reason, or only changes tags', () => {
    const waiting = granted(apply(newTicket(), macroWith({ outcome: 'wait' }), 'Номер?'));
    expect(waiting.ticket.status).toBe('waiting');
    const deferral = { reason: 'needs-development', days: 3 };
    const deferred = granted(
      apply(newTicket(), macroWith({ outcome: 'defer', deferral }), 'Позже'),
    );
    expect(deferred.event).toMatchObject({ type: 'ticketDeferred', clause: '2.7' });
    const tagged = granted(apply(newTicket(), macroWith({ tags: ['a'] })));
    expect(tagged).toMatchObject({ ticket: { tags: ['a'] }, event: { type: 'tagsChanged' } });
  });

  it('keeps the notification of a moved deadline when nothing else is said', () => {
    const { notifications } = granted(
      apply(newTicket(), macroWith({ category: 'merge-cards', tags: ['a'] })),
    );
    expect(notifications.map(({ type }) => type)).toEqual(['deadline-moved']);
  });

  it('changes nothing when a part is not permitted or the ticket has changed', () => {
    const closed = ticketIn('closed');
    const macro = macroWith({ tags: ['a'], outcome: 'resolve' });
    expect(refused(apply(closed, macro, 'Готово.')).code).toBe('wrong-status');
    expect(refused(apply(newTicket(), macro, 'Готово.', 0)).code).toBe('conflict');
  });

  it('refuses a macro that is missing, archived or of somebody else, and a missing text', () => {
    const reply = macroWith({ outcome: 'reply' });
    for (const macro of [null, { ...reply, archived: true }, { ...reply, owner: boris.uid }])
      expect(refused(apply(newTicket(), macro, 'Да'))).toMatchObject({
        issues: [{ path: 'macro' }],
      });
    expect(refused(apply(newTicket(), reply))).toMatchObject({ issues: [{ path: 'text' }] });
  });
});
