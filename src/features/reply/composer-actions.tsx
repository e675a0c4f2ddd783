import { Button } from '@mantine/core';
import { nextStatus, type Ticket } from '@reglament/domain';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { userCommands } from '../../commands/registry';
import { useCommands } from '../../commands/use-commands';
import { ShortcutHint } from '../../ui/console/shortcut-hint';
import { MacroBar } from './macro-bar';
import type { Composer } from './use-composer';
import styles from './composer.module.css';

interface ComposerActionsProps {
  readonly ticket: Ticket;
  readonly composer: Composer;
}

const SEND_KEYS = 'Ctrl ↵';
const WAIT_KEYS = 'Ctrl Alt ↵';
/** With a text in the field. */
const RESOLVE_KEYS = 'Ctrl ⇧ ↵';

/** Id of the question, for `aria-describedby` of the field. */
export const RESOLVE_QUESTION_ID = 'composer-resolve-question';

const ReplyActions = ({ ticket, composer: { text, send } }: ComposerActionsProps) => {
  const { t } = useTranslation('console');
  const { can, run } = useCommands();
  const may = (step: Parameters<typeof nextStatus>[0]) => nextStatus(step, ticket.status) !== null;
  return (
    <>
      {may('reopen') && (
        <Button variant="default" size="compact-md" onClick={() => send('reopen')}>
          {t('composer.reopen')}
        </Button>
      )}
      {can('resolve') && (
        <Button variant="default" size="compact-md" onClick={() => run('resolve')}>
          {t('commands.resolve')}
          <ShortcutHint
            shortcut={text.trim() === '' ? userCommands.resolve.shortcut?.shown : RESOLVE_KEYS}
          />
        </Button>
      )}
      {may('waitForRequester') && (
        <Button variant="default" size="compact-md" onClick={() => send('waitForRequester')}>
          {t('composer.replyAndWait')}
          <ShortcutHint shortcut={WAIT_KEYS} />
        </Button>
      )}
      {may('agentReplies') && (
        <Button size="compact-md" onClick={() => send('reply')}>
          {t('composer.send')}
          <ShortcutHint shortcut={SEND_KEYS} />
        </Button>
      )}
    </>
  );
};

/** Confirms resolving. The focus stays in the field: only Ctrl+Enter or a click confirms. */
const ResolveQuestion = ({
  composer: { text, send, setAsking },
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
      <Button size="compact-md" onClick={() => send('resolve')} onKeyDown={onKeyDown}>
        {t('commands.resolve')}
        <ShortcutHint shortcut={SEND_KEYS} />
      </Button>
    </div>
  );
};

/** Sends the text with the chosen macro, whose actions say what follows. */
const MacroSend = ({ composer }: Pick<ComposerActionsProps, 'composer'>) => {
  const { t } = useTranslation('reply');
  const { macro, setMacro, send, field } = composer;
  const remove = () => {
    setMacro(null);
    field.current?.focus();
  };
  return (
    <>
      {macro && <MacroBar macro={macro} onRemove={remove} />}
      <div className={styles['actions']}>
        <Button size="compact-md" onClick={() => send('applyMacro')}>
          {t('macro.apply')}
          <ShortcutHint shortcut={SEND_KEYS} />
        </Button>
      </div>
    </>
  );
};

/** Commands that send the text, or resolve without one. */
export const ComposerActions = ({ ticket, composer }: ComposerActionsProps) => {
  const { t } = useTranslation('console');
  if (composer.macro && composer.kind === 'reply') return <MacroSend composer={composer} />;
  if (composer.isAsking) return <ResolveQuestion composer={composer} />;
  return (
    <div className={styles['actions']}>
      {composer.kind === 'reply' ? (
        <ReplyActions ticket={ticket} composer={composer} />
      ) : (
        <Button color="note" size="compact-md" onClick={() => composer.send('addNote')}>
          {t('composer.addNote')}
          <ShortcutHint shortcut={SEND_KEYS} />
        </Button>
      )}
    </div>
  );
};
