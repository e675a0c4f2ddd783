import { useTranslation } from 'react-i18next';
import { Announce } from '../../ui/portal/announce';
import { Callout } from '../../ui/portal/callout';
import type { SignInProblem } from './sign-in-problem';

/** Sign-in error, announced when it appears. */
export const ProblemText = ({ problem }: { readonly problem: SignInProblem | null }) => {
  const { t } = useTranslation('portal');
  return (
    <Announce as="alert">
      {problem !== null && <Callout kind="problem">{t(`signIn.problems.${problem}`)}</Callout>}
    </Announce>
  );
};
