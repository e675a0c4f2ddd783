import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, pauseAfter } from './autosave';

/** A save that stays pending until `end` is called. */
const pendingSaves = () => {
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

describe('automatic save', () => {
  it('does nothing without changes', async () => {
    const { save } = pendingSaves();
    const autosave = new Autosave({ save, onError: onErrorOf() });
    await longWait();
    expect(save).not.toHaveBeenCalled();
    autosave.changed();
    await longWait();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('saves once after several changes', async () => {
    const { save, end } = pendingSaves();
    const autosave = new Autosave({ save, onError: onErrorOf() });
    autosave.changed();
    autosave.changed();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(save).toHaveBeenCalledTimes(1);
    end();
    await longWait();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('saves changes made during a save, one save at a time', async () => {
    const { save, end } = pendingSaves();
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

  it('starts an explicit save after the running one, which may miss the last change', async () => {
    const { save, end } = pendingSaves();
    const autosave = new Autosave({ save, onError: onErrorOf() });
    autosave.changed();
    await vi.advanceTimersByTimeAsync(2_000);
    const explicitSave = autosave.now();
    await settle();
    expect(save).toHaveBeenCalledTimes(1);
    end();
    await settle();
    expect(save).toHaveBeenCalledTimes(2);
    end();
    await explicitSave;
  });

  it('reports a failed save and retries it', async () => {
    const { save, end } = pendingSaves();
    const onError = onErrorOf();
    const autosave = new Autosave({ save, onError });
    autosave.changed();
    await vi.advanceTimersByTimeAsync(2_000);
    end(new Error('disk full'));
    await longWait();
    expect(onError).toHaveBeenCalledTimes(1);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('uses at most a tenth of the time', () => {
    for (const cost of [0, 50, 222, 223, 1_000, 60_000]) {
      expect(cost / (cost + pauseAfter(cost))).toBeLessThanOrEqual(0.1 + 1e-9);
    }
    expect(pauseAfter(10)).toBe(2_000);
  });
});
