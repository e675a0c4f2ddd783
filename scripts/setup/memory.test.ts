import { describe, expect, it } from 'vitest';
import { availableMemory, memoryNotice } from './memory';

describe('memory notice', () => {
  it('states the requirement if enough is free', () => {
    expect(memoryNotice(4e9, 4e9)).toBe('• Needs 4 GB of memory at its peak');
  });

  it('warns and states the free memory if it is too little', () => {
    expect(memoryNotice(4.2e9, 1.5e9)).toBe(
      '• Needs 4.2 GB of memory at its peak, and only 1.5 GB are free: close other programs or allow ' +
        'this machine more, or the system may end one of the processes.',
    );
  });

  it('reads the available memory', () => {
    expect(availableMemory()).toBeGreaterThan(0);
  });
});
