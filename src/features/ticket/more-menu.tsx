import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { userCommands, type CommandId } from '../../commands/registry';
import { useCommands } from '../../commands/use-commands';
import { ShortcutHint } from '../../ui/console/shortcut-hint';

/** Rarely used commands. */
const rareCommands = ['defer', 'decline'] as const satisfies readonly CommandId[];

/** Menu of the ticket commands without a button. */
export const MoreMenu = () => {
  const { t } = useTranslation('console');
  const { can, run } = useCommands();
  const offered = rareCommands.filter(can);
  if (offered.length === 0) return null;
  return (
    <Menu position="bottom-end" width={220} withinPortal={false} floatingStrategy="fixed">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          title={t('more')}
          aria-label={t('more')}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((id) => (
          <Menu.Item
            key={id}
            {...(id === 'decline' && { color: 'danger' })}
            rightSection={<ShortcutHint shortcut={userCommands[id].shortcut?.shown} />}
            onClick={() => run(id)}
          >
            {t(`commands.${id}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
