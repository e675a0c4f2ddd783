import { useLocation } from 'react-router';
import { SentPage } from './sent-page';
import { sentNumber } from './sent-state';
import { SubmitForm } from './submit-form';

/** The form of the portal, and what follows when it has been sent. */
export const SubmitPage = () => {
  const number = sentNumber(useLocation());
  return number === null ? <SubmitForm /> : <SentPage key={number} number={number} />;
};
