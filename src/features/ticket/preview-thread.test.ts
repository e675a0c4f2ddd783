import type { Ticket } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { previewMessages } from './preview-thread';

const shown = (changed: Partial<Ticket> = {}) => previewMessages({ ...newTicket(), ...changed });

describe('previewMessages', () => {
  it('returns the only message of a ticket', () => {
    const { number, requester, receivedAt, opening } = newTicket();
    expect(shown()).toEqual([
      {
        id: opening?.id,
        number,
        requesterUid: requester.uid,
        author: { role: 'requester', name: requester.name },
        text: opening?.text,
        steps: null,
        format: 'plain',
        quoted: null,
        attachments: [],
        at: receivedAt,
      },
    ]);
  });

  it('marks a truncated text', () => {
    const opening = { id: 'm1', text: 'Каталог пу', isWhole: false };
    expect(shown({ opening })?.[0]?.text).toBe('Каталог пу…');
  });

  it.each<[string, Partial<Ticket>]>([
    ['a reply', { messageCount: 2 }],
    ['a note', { noteCount: 1 }],
    ['no stored preview', { opening: null }],
  ])('returns null for a ticket with %s', (_what, changed) => {
    expect(shown(changed)).toBeNull();
  });
});
