import { Button } from '@mantine/core';
import { nextStatus, type Ticket } from '@reglament/domain';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { userCommands } from '../../commands/registry';
import { useCommands } from '../../commands/use-commands';
import { ShortcutHint } from '../../ui/console/shortcut-hint';
import type { Composer } from './use-composer';
import styles from './composer.module.css';

interface ComposerActionsProps {
  readonly ticket: Ticket;
  readonly composer: Composer;
}

const SEND_KEYS = 'Ctrl ↵';

/** Names the question to the field that it is about. */
export const RESOLVE_QUESTION_ID = 'composer-resolve-question';

const ReplyActions = ({ ticket, composer: { give } }: ComposerActionsProps) => {
  const { t } = useTranslation('console');
  const { can, run } = useCommands();
  const may = (step: Parameters<typeof nextStatus>[0]) => nextStatus(step, ticket.status) !== null;
  return (
    <>
      {may('reopen') && (
        <Button variant="default" size="compact-md" onClick={() => give('reopen')}>
          {t('composer.reopen')}
        </Button>
      )}
      {can('resolve') && (
        <Button variant="default" size="compact-md" onClick={() => run('resolve')}>
          {t('commands.resolve')}
          <ShortcutHint shortcut={userCommands.resolve.shortcut?.shown} />
        </Button>
      )}
      {may('waitForRequester') && (
        <Button variant="default" size="compact-md" onClick={() => give('waitForRequester')}>
          {t('composer.replyAndWait')}
        </Button>
      )}
      {may('agentReplies') && (
        <Button size="compact-md" onClick={() => give('reply')}>
          {t('composer.send')}
          <ShortcutHint shortcut={SEND_KEYS} />
        </Button>
      )}
    </>
  );
};

/** Asks before a ticket is resolved. The focus stays in the field: only Ctrl+Enter and a click confirm. */
const ResolveQuestion = ({
  composer: { text, give, setAsking },
}: Pick<ComposerActionsProps, 'composer'>) => {
  const { t } = useTranslation(['console', 'common']);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setAsking(false);
  };
  return (
    <div className={styles['question']} role="group" aria-labelledby={RESOLVE_QUESTION_ID}>
      <span id={RESOLVE_QUESTION_ID} role="status">
        {t(text.trim() === '' ? 'composer.resolveSilently' : 'composer.resolveWithReply')}
      </span>
      <Button
        variant="default"
        size="compact-md"
        onClick={() => setAsking(false)}
        onKeyDown={onKeyDown}
      >
        {t('common:cancel')}
      </Button>
      <Button size="compact-md" onClick={() => give('resolve')} onKeyDown={onKeyDown}>
        {t('commands.resolve')}
        <ShortcutHint shortcut={SEND_KEYS} />
      </Button>
    </div>
  );
};

/** What can be done with the text, or without one. */
export const ComposerActions = ({ ticket, composer }: ComposerActionsProps) => {
  const { t } = useTranslation('console');
  if (composer.isAsking) return <ResolveQuestion composer={composer} />;
  return (
    <div className={styles['actions']}>
      {composer.kind === 'reply' ? (
        <ReplyActions ticket={ticket} composer={composer} />
      ) : (
        <Button color="note" size="compact-md" onClick={() => composer.give('addNote')}>
          {t('composer.addNote')}
          <ShortcutHint shortcut={SEND_KEYS} />
        </Button>
      )}
    </div>
  );
};
