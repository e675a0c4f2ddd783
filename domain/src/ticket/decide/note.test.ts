import { describe, expect, it } from 'vitest';
import {
  boris,
  command,
  commandId,
  context,
  granted,
  MONDAY_NOON,
  olga,
  refused,
  ticketIn,
} from '../../testing/builders';
import { HOUR } from '../../testing/calendars';
import { decide } from '../decide';
import { noteSchema } from '../message';
import { toRequesterTicket } from '../requester-ticket';

const now = MONDAY_NOON + HOUR;
const open = ticketIn('open');
const { ticket, event, message, note, mail } = granted(
  decide(open, command.addNote(open, 'Спросить разработку.'), context(boris, now)),
);

describe('decideNote', () => {
  it('stores the note and records an event without its text', () => {
    expect(note).toEqual({
      id: commandId('note'),
      number: open.number,
      author: { uid: 'boris', name: 'Борис Агентов' },
      text: 'Спросить разработку.',
      format: 'plain',
      at: now,
    });
    expect(noteSchema.parse(note)).toEqual(note);
    expect(event).toMatchObject({ type: 'noteAdded', clause: '2.1', actor: { uid: 'boris' } });
    expect(event.before).toEqual(event.after);
    expect(JSON.stringify(event)).not.toContain('Спросить');
  });

  it('changes only noteCount, not the revision', () => {
    expect(ticket).toEqual({ ...open, noteCount: 1 });
    expect([message, mail]).toEqual([null, []]);
  });

  it('T3 does not change the requester view', () => {
    expect(toRequesterTicket(ticket)).toEqual(toRequesterTicket(open));
  });

  it('is rejected for the requester', () => {
    expect(refused(decide(open, command.addNote(open), context(olga, now)))).toEqual({
      code: 'forbidden',
    });
  });
});
