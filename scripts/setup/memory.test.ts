import { describe, expect, it } from 'vitest';
import { availableMemory, memoryNotice } from './memory';

describe('the notice about memory', () => {
  it('states the need when there is enough', () => {
    expect(memoryNotice(4e9, 4e9)).toBe('• Needs 4 GB of memory at its peak');
  });

  it('warns, with what is there, when there is less', () => {
    expect(memoryNotice(4.2e9, 1.5e9)).toBe(
      '• Needs 4.2 GB of memory at its peak, and only 1.5 GB are free: close other programs or allow ' +
        'this machine more, or the system may end one of the processes.',
    );
  });

  it('knows how much this machine has left', () => {
    expect(availableMemory()).toBeGreaterThan(0);
  });
});
