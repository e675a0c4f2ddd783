import { describe, expect, it } from 'vitest';
import { fillMacro, hasKnownPlaceholders, unfilledPlaceholder } from './placeholders';

describe('placeholders of macros', () => {
  it('are filled in where the ticket has a value', () => {
    const values = { requester: 'Ольга', deadline: '' };
    expect(fillMacro('{requester}, срок {deadline}, {x} {...}', values)).toBe(
      'Ольга, срок {deadline}, {x} {...}',
    );
  });

  it('are found when they are left', () => {
    expect(unfilledPlaceholder('До {deadline}')).toEqual({ placeholder: '{deadline}', index: 3 });
    expect(unfilledPlaceholder('Счёт {…}')).toEqual({ placeholder: '{…}', index: 5 });
    expect(unfilledPlaceholder('Тип {x}, {"a":1}')).toBeNull();
  });

  it('are checked before a macro is stored', () => {
    expect(hasKnownPlaceholders('{agent} {...}')).toBe(true);
    expect(hasKnownPlaceholders('{agnet}')).toBe(false);
  });
});
