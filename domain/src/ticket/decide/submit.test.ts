import { describe, expect, it } from 'vitest';
import { queuedEmailSchema } from '../../notification/email';
import { receiptLine } from '../../receipt/line';
import { receiptOf } from '../../receipt/receipt';
import { zooportalRegulation } from '../../regulation/zooportal';
import {
  anna,
  commandId,
  context,
  MONDAY_NOON,
  noLoad,
  NUMBER,
  olga,
  refused,
  submission,
  submitted,
  system,
  visitor,
} from '../../testing/builders';
import { at, calendars, HOUR } from '../../testing/calendars';
import { decideSubmit } from '../decide';
import { eventSchema } from '../event';
import { messageSchema } from '../message';
import { toRequesterTicket } from '../requester-ticket';
import { newClock, ticketSchema } from '../schema';

const card = { kind: 'animal', id: '1' } as const;

const facts = { number: NUMBER, load: noLoad };

describe('decideSubmit', () => {
  it.each([
    ['none', []],
    ['one', [card]],
    ['the same one twice', [card, card]],
    ['one and a kennel', [card, { kind: 'kennel', id: '2' }]],
  ] as const)('rejects a merge request with these cards: %s', (_, objects) => {
    const input = submission({ category: 'merge-cards', objects: [...objects] });
    expect(refused(decideSubmit(input, facts, context(olga, MONDAY_NOON)))).toEqual({
      code: 'invalid-input',
      issues: [{ path: 'objects', code: 'too-few', limit: 2 }],
    });
    // Other categories do not require objects (clause 2.2).
    const other = decideSubmit(
      { ...input, category: 'breeder' },
      facts,
      context(olga, MONDAY_NOON),
    );
    expect(other.ok).toBe(true);
  });

  it('accepts a merge request with two different cards', () => {
    const objects = ['1', '2'].map((id) => ({ kind: 'animal' as const, id }));
    const { ticket } = submitted({ input: { category: 'merge-cards', objects } });
    expect(ticket.priority).toBe(6);
  });

  it('creates a ticket with a computed priority and deadline', () => {
    const { ticket } = submitted({ load: { count: 12, capped: false } });
    expect(ticket).toEqual({
      number: NUMBER,
      revision: 1,
      decidedRevision: 1,
      channel: 'portal',
      call: null,
      language: 'ru',
      subject: 'Не открывается каталог выставки',
      category: 'organiser-system',
      categoryTitle: {
        ru: 'Организаторы: работа с Системой',
        en: 'Organisers: working with the System',
      },
      priority: 1,
      status: 'new',
      queue: 'active',
      requester: { uid: 'olga', name: 'Ольга Соколова', email: 'olga@reglament.test' },
      assignee: null,
      objects: [{ kind: 'event', id: '1204', title: { ru: 'Мероприятие', en: 'Event' } }],
      sourceUrl: null,
      receivedAt: MONDAY_NOON,
      updatedAt: MONDAY_NOON,
      deadline: expect.objectContaining({
        dueAt: at('2026-11-23 15:00'),
        from: MONDAY_NOON,
        load: { count: 12, capped: false },
        budget: { unit: 'ms', amount: 3 * HOUR },
      }),
      clock: newClock,
      cycles: [],
      resolvedAt: null,
      refusal: null,
      deferral: null,
      contest: null,
      // Warning: a quarter of three hours before the deadline.
      nextCheckAt: at('2026-11-23 14:15'),
      lastMessageBy: 'requester',
      firstResponse: null,
      resolution: null,
      requesterWroteAt: null,
      news: null,
      emailFailure: null,
      messageCount: 1,
      opening: { id: commandId('submit'), text: submission().text, isWhole: true },
      noteCount: 0,
      articlesSent: [],
      tags: [],
      needsCategory: false,
      rating: null,
      changedBy: { uid: 'olga', name: 'Ольга Соколова' },
    });
  });

  it.each([
    ['an unknown category', { category: 'veterinary' }, ['category']],
    ['an archived category', { category: 'breeder' }, ['category']],
    [
      'unknown and archived object kinds',
      {
        objects: [
          { kind: 'event', id: '1' },
          { kind: 'stadium', id: '2' },
          { kind: 'user', id: '3' },
        ],
      },
      ['objects.1.kind', 'objects.2.kind'],
    ],
  ])('rejects %s', (_what, input, paths) => {
    const { categories, objectKinds } = zooportalRegulation;
    const regulation = {
      ...zooportalRegulation,
      categories: categories.map((one) => ({ ...one, archived: one.id === 'breeder' })),
      objectKinds: objectKinds.map((one) => ({ ...one, archived: one.id === 'user' })),
    };
    const result = decideSubmit(submission(input), facts, {
      ...context(olga, MONDAY_NOON),
      regulation,
    });
    expect(refused(result)).toEqual({
      code: 'invalid-input',
      issues: paths.map((path) => ({ path, code: 'not-allowed' })),
    });
  });

  it('depends on the fields of a category, not on its id', () => {
    const cards = zooportalRegulation.categories.find(({ form }) => form === 'duplicate-cards');
    if (!cards) throw new Error('no such form');
    const regulation = { ...zooportalRegulation, categories: [{ ...cards, id: 'same-animal' }] };
    const result = decideSubmit(
      submission({ category: 'same-animal', objects: [{ kind: 'animal', id: '1' }] }),
      { number: NUMBER, load: noLoad },
      { ...context(olga, MONDAY_NOON), regulation },
    );
    expect(refused(result)).toMatchObject({ issues: [{ path: 'objects', code: 'too-few' }] });
  });

  it('creates the first message with text and steps', () => {
    const { message } = submitted({ input: { steps: 'Открыть. Сохранить.' } });
    expect(message).toEqual({
      id: commandId('submit'),
      number: NUMBER,
      requesterUid: 'olga',
      author: { role: 'requester', name: 'Ольга Соколова' },
      text: submission().text,
      steps: 'Открыть. Сохранить.',
      format: 'plain',
      quoted: null,
      attachments: [],
      at: MONDAY_NOON,
    });
  });

  it('stores null for missing steps', () => {
    expect(submitted().message?.steps).toBeNull();
    expect(submitted({ input: { steps: '' } }).message?.steps).toBeNull();
  });

  it('records an event with clause, inputs and versions', () => {
    const { ticket, event } = submitted();
    expect(event).toEqual({
      id: commandId('submit'),
      number: NUMBER,
      type: 'ticketSubmitted',
      at: MONDAY_NOON,
      revision: 1,
      actor: { uid: 'olga', name: 'Ольга Соколова', role: 'requester' },
      clause: '3.4',
      regulationVersion: '2012-02-01',
      calendarVersion: 'official-1',
      before: null,
      after: {
        status: 'new',
        category: 'organiser-system',
        categoryTitle: ticket.categoryTitle,
        assigneeUid: null,
        deadline: ticket.deadline,
      },
    });
  });

  it('sends a mail with number and deadline to the account address', () => {
    const { ticket, mail } = submitted({ input: { language: 'en' } });
    expect(mail).toEqual([
      {
        id: `${NUMBER}-${commandId('submit')}`,
        number: NUMBER,
        to: { uid: 'olga', name: 'Ольга Соколова', address: 'olga@reglament.test' },
        language: 'en',
        template: 'received',
        subject: ticket.subject,
        text: null,
        deadline: ticket.deadline,
        receipt: receiptOf(toRequesterTicket(ticket), calendars, MONDAY_NOON).map((step) =>
          receiptLine(step, 'en', 'Europe/Moscow'),
        ),
        reason: null,
        format: 'plain',
        pictures: [],
        preference: 'received',
        mailVersion: null,
        state: 'pending',
        nextAttemptAt: MONDAY_NOON,
        sentAt: null,
        failure: null,
        attempts: 0,
        lease: null,
        messageId: `${NUMBER}-${commandId('submit')}.${'0'.repeat(32)}@reglament.test`,
        inReplyTo: null,
        references: [`${NUMBER}@reglament.test`],
        createdAt: MONDAY_NOON,
      },
    ]);
  });

  it('writes documents that match the stored schemas', () => {
    const { ticket, event, message, mail } = submitted({
      input: { sourceUrl: 'https://z.test/1' },
    });
    expect(ticketSchema.parse(ticket)).toEqual(ticket);
    expect(eventSchema.parse(event)).toEqual(event);
    expect(messageSchema.parse(message)).toEqual(message);
    expect(queuedEmailSchema.parse(mail[0])).toEqual(mail[0]);
    expect(ticket.sourceUrl).toBe('https://z.test/1');
  });

  it('treats staff as the requester of their own submission', () => {
    const { ticket, message } = submitted({ actor: anna });
    expect(ticket.requester.uid).toBe('anna');
    expect(message?.author.role).toBe('requester');
  });

  it.each([
    ['a visitor', visitor, 'unauthenticated'],
    ['an unverified email address', { ...olga, emailVerified: false }, 'email-unverified'],
    ['the system actor', system, 'forbidden'],
  ] as const)('rejects a submission by %s', (_who, actor, code) => {
    const result = decideSubmit(submission(), facts, context(actor, MONDAY_NOON));
    expect(refused(result)).toEqual({ code });
  });
});
