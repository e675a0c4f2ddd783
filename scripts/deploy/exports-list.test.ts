import { describe, expect, it } from 'vitest';
import { exportProblems, type ExportsList } from './exports-list';

const list: ExportsList = {
  health: { trigger: 'request', role: 'anyone' },
  reply: { trigger: 'callable', role: 'requester' },
};
const health = { trigger: 'request', regions: ['europe-west1'] };
const reply = { trigger: 'callable', regions: ['europe-west1'] };

describe('the list of exported functions', () => {
  it('agrees with a bundle that exports exactly what is listed', () => {
    expect(exportProblems(list, { health, reply })).toEqual([]);
  });

  it('names a function that nobody has listed', () => {
    expect(exportProblems(list, { health, reply, debug: health })).toEqual([
      'debug is exported but functions/exports.json does not list it',
    ]);
  });

  it('names a listed function that the bundle lacks', () => {
    expect(exportProblems(list, { health })).toEqual([
      'reply is listed in functions/exports.json but not exported',
    ]);
  });

  it('names a function that is triggered otherwise than listed', () => {
    expect(exportProblems(list, { health, reply: health })).toEqual([
      'reply is listed as callable but is request',
    ]);
  });
});
