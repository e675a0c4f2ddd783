import { describe, expect, it } from 'vitest';
import { parseCommand } from '../command/commands';
import { limits } from '../limits';
import { submission, submitted } from '../testing/builders';
import { toRequesterTicket } from './requester-ticket';
import { ticketSchema } from './schema';

const extras = {
  signs: ['chip', 'pedigree'] as const,
  environment: { browser: 'Chrome 143', viewport: '390×844' },
  deflection: { shown: ['litters', 'merging-cards'], opened: ['litters'] },
};

const issuesOf = (changes: object) => {
  const parsed = parseCommand('submitTicket', { ...submission(), ...changes });
  return parsed.ok ? [] : (parsed.error.issues ?? []).map(({ path, code }) => `${path} ${code}`);
};

describe('optional fields of a submission', () => {
  it('are stored only if provided', () => {
    const ticket = submitted({ input: { ...extras, signs: [...extras.signs] } }).ticket;
    expect(ticketSchema.parse(ticket)).toMatchObject(extras);
    const keys = Object.keys(submitted().ticket);
    expect(keys).not.toEqual(expect.arrayContaining(['signs']));
    expect(keys).not.toEqual(expect.arrayContaining(['environment']));
    expect(keys).not.toEqual(expect.arrayContaining(['deflection']));
  });

  it('are not in the requester view', () => {
    const { ticket } = submitted({ input: { ...extras, signs: [...extras.signs] } });
    expect(Object.keys(toRequesterTicket(ticket))).not.toEqual(
      expect.arrayContaining(['deflection']),
    );
  });

  it('are validated', () => {
    const many = Array.from({ length: limits.deflection.max + 1 }, (_, at) => `article-${at}`);
    expect(issuesOf({ deflection: { shown: many, opened: [] } })).toEqual([
      'deflection.shown too-many',
    ]);
    expect(issuesOf({ environment: { browser: 'x'.repeat(301), viewport: '1×1' } })).toEqual([
      'environment.browser too-long',
    ]);
    expect(issuesOf({ environment: { browser: 'x', viewport: 'wide' } })).toEqual([
      'environment.viewport wrong-format',
    ]);
    expect(issuesOf({ signs: ['smell'] })).toEqual(['signs.0 not-allowed']);
    expect(issuesOf({ deflection: { shown: ['../x'], opened: [] } })).toEqual([
      'deflection.shown.0 wrong-format',
    ]);
    expect(issuesOf({ deflection: { shown: [], opened: [], helped: true } })).toEqual([
      'deflection.helped unknown-field',
    ]);
  });
});
