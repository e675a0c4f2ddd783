import { lazy } from '@reglament/domain';
import { initializeApp } from 'firebase/app';
import { firebaseConfig } from './config';

/** The Firebase app of this page. */
export const firebaseApp = lazy(() => initializeApp({ ...firebaseConfig() }));
