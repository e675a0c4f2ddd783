import { initializeApp } from 'firebase/app';
import { once } from '../once';
import { firebaseConfig } from './config';

/** The one Firebase app of this page. */
export const firebaseApp = once(() => initializeApp({ ...firebaseConfig() }));
