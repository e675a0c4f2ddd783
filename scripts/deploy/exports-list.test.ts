import { describe, expect, it } from 'vitest';
import { exportProblems, type ExportsList } from './exports-list';

const list: ExportsList = {
  health: { trigger: 'request', role: 'anyone' },
  reply: { trigger: 'callable', role: 'requester' },
};
const health = { trigger: 'request', regions: ['europe-west1'] };
const reply = { trigger: 'callable', regions: ['europe-west1'] };

describe('exportProblems', () => {
  it('accepts a bundle that exports exactly the listed functions', () => {
    expect(exportProblems(list, { health, reply })).toEqual([]);
  });

  it('reports an unlisted function', () => {
    expect(exportProblems(list, { health, reply, debug: health })).toEqual([
      'debug is exported but functions/exports.json does not list it',
    ]);
  });

  it('reports a listed function that is not exported', () => {
    expect(exportProblems(list, { health })).toEqual([
      'reply is listed in functions/exports.json but not exported',
    ]);
  });

  it('reports a different trigger', () => {
    expect(exportProblems(list, { health, reply: health })).toEqual([
      'reply is listed as callable but is request',
    ]);
  });
});
