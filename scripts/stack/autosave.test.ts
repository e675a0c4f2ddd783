import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, pauseAfter } from './autosave';

/** A save that lasts until it is told to end. */
const heldSaves = () => {
  const ends: ((error?: Error) => void)[] = [];
  const save = vi.fn<() => Promise<void>>(
    () =>
      new Promise<void>((resolve, reject) => {
        ends.push((error) => (error === undefined ? resolve() : reject(error)));
      }),
  );
  return { save, end: (error?: Error) => ends.shift()?.(error) };
};

const onErrorOf = () => vi.fn<(error: unknown) => void>();

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const longWait = () => vi.advanceTimersByTimeAsync(600_000);

describe('the automatic save', () => {
  it('does nothing while nothing changes', async () => {
    const { save } = heldSaves();
    const autosave = new Autosave({ save, onError: onErrorOf() });
    await longWait();
    expect(save).not.toHaveBeenCalled();
    autosave.changed();
    await longWait();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('saves once after several changes', async () => {
    const { save, end } = heldSaves();
    const autosave = new Autosave({ save, onError: onErrorOf() });
    autosave.changed();
    autosave.changed();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(save).toHaveBeenCalledTimes(1);
    end();
    await longWait();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('saves again what changed during a save, and never two at a time', async () => {
    const { save, end } = heldSaves();
    const autosave = new Autosave({ save, onError: onErrorOf() });
    autosave.changed();
    await vi.advanceTimersByTimeAsync(2_000);
    autosave.changed();
    await longWait();
    expect(save).toHaveBeenCalledTimes(1);
    end();
    await vi.advanceTimersByTimeAsync(pauseAfter(600_000));
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('on demand begins after the one under way, which may have missed the last change', async () => {
    const { save, end } = heldSaves();
    const autosave = new Autosave({ save, onError: onErrorOf() });
    autosave.changed();
    await vi.advanceTimersByTimeAsync(2_000);
    const demanded = autosave.now();
    await settle();
    expect(save).toHaveBeenCalledTimes(1);
    end();
    await settle();
    expect(save).toHaveBeenCalledTimes(2);
    end();
    await demanded;
  });

  it('is tried again after a failure, which is reported', async () => {
    const { save, end } = heldSaves();
    const onError = onErrorOf();
    const autosave = new Autosave({ save, onError });
    autosave.changed();
    await vi.advanceTimersByTimeAsync(2_000);
    end(new Error('disk full'));
    await longWait();
    expect(onError).toHaveBeenCalledTimes(1);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('takes at most a tenth of the time', () => {
    for (const cost of [0, 50, 222, 223, 1_000, 60_000]) {
      expect(cost / (cost + pauseAfter(cost))).toBeLessThanOrEqual(0.1 + 1e-9);
    }
    expect(pauseAfter(10)).toBe(2_000);
  });
});
