import { err } from '@reglament/domain';
import type { HttpHandler } from '../runtime/http';
import { remove } from './remove';
import { serve } from './serve';
import { upload } from './upload';

/** Screenshots (clause 2.4): sent up one by one, read and taken back by whoever may. */
export const attachments: HttpHandler = async (asked, deps) => {
  switch (asked.request.method) {
    case 'POST':
      return upload(asked, deps);
    case 'GET':
      return serve(asked, deps);
    case 'DELETE':
      return remove(asked, deps);
    default:
      return err({ code: 'invalid-input', issues: [{ path: '', code: 'not-allowed' }] });
  }
};
