import { err } from '@reglament/domain';
import type { HttpHandler } from '../runtime/http';
import { remove } from './remove';
import { serve } from './serve';
import { upload } from './upload';

/**
 * HTTP endpoint of screenshots (clause 2.4): POST uploads one file, GET serves it, DELETE removes
 * it.
 */
export const attachments: HttpHandler = async (httpRequest, deps) => {
  switch (httpRequest.request.method) {
    case 'POST':
      return upload(httpRequest, deps);
    case 'GET':
      return serve(httpRequest, deps);
    case 'DELETE':
      return remove(httpRequest, deps);
    default:
      return err({ code: 'invalid-input', issues: [{ path: '', code: 'not-allowed' }] });
  }
};
