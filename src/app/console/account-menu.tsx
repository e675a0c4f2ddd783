import { Menu } from '@mantine/core';
import { languages } from '@reglament/domain';
import { IconCheck, IconKeyboard } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommands } from '../../commands/use-commands';
import { signOut } from '../../data/sign-out';
import { changeLanguage } from '../../i18n/i18n';
import { useLanguage } from '../../i18n/use-language';
import { chooseTheme, themes, useTheme } from '../../ui/theme-choice';
import { paths } from '../routes/paths';
import { AccountButton } from './account-button';

const check = <IconCheck size={14} aria-hidden="true" />;

const Preferences = () => {
  const { t } = useTranslation();
  const language = useLanguage();
  const theme = useTheme();
  return (
    <>
      <Menu.Label>{t('language.label')}</Menu.Label>
      {languages.map((name) => (
        <Menu.Item
          key={name}
          lang={name}
          rightSection={name === language && check}
          onClick={() => void changeLanguage(name)}
        >
          {t(`language.${name}`)}
        </Menu.Item>
      ))}
      <Menu.Label>{t('theme.label')}</Menu.Label>
      {themes.map((name) => (
        <Menu.Item
          key={name}
          rightSection={name === theme && check}
          onClick={() => chooseTheme(name)}
        >
          {t(`theme.${name}`)}
        </Menu.Item>
      ))}
    </>
  );
};

/** The account menu, opened once it has loaded: language, theme, shortcuts and sign-out. */
export const AccountMenu = ({ name }: { readonly name: string }) => {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const { run } = useCommands();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // It replaces the button that was pressed before the menu had loaded.
    button.current?.focus();
    button.current?.click();
  }, []);
  return (
    <Menu position="top-start" width={220} withinPortal={false} floatingStrategy="fixed">
      <Menu.Target>
        <AccountButton ref={button} name={name} />
      </Menu.Target>
      <Menu.Dropdown>
        <Preferences />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconKeyboard size={16} aria-hidden="true" />}
          onClick={() => run('help')}
        >
          {t('commands.help')}
        </Menu.Item>
        <Menu.Item component={Link} to={paths.submit()}>
          {t('toPortal')}
        </Menu.Item>
        <Menu.Item onClick={() => void signOut()}>{common('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
