import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconEye,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
} from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoving } from '../../ui/clock/use-roving';
import { IconButton } from '../../ui/console/icon-button';
import { formatField, formats, type Format } from './format-text';
import styles from './format-bar.module.css';

const icons = {
  bold: IconBold,
  italic: IconItalic,
  link: IconLink,
  bullets: IconList,
  numbers: IconListNumbers,
  quote: IconBlockquote,
  code: IconCode,
} satisfies Record<Format, typeof IconBold>;

interface FormatBarProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly isPreview: boolean;
  readonly onPreview: (isPreview: boolean) => void;
}

/** Formats the selection of the field; one tab stop, arrow keys move within. */
export const FormatBar = ({ field, isPreview, onPreview }: FormatBarProps) => {
  const { t } = useTranslation('reply');
  const { stop, ...handlers } = useRoving(formats.length + 1);
  const apply = (format: Format) => field.current && formatField(field.current, format);
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('format.label')} {...handlers}>
      {formats.map((format, at) => {
        const Icon = icons[format];
        return (
          <IconButton
            key={format}
            label={t(`format.${format}`)}
            tabIndex={at === stop ? 0 : -1}
            onClick={() => apply(format)}
          >
            <Icon size={16} />
          </IconButton>
        );
      })}
      <IconButton
        label={t('format.preview')}
        tabIndex={stop === formats.length ? 0 : -1}
        isPressed={isPreview}
        onClick={() => onPreview(!isPreview)}
      >
        <IconEye size={16} />
      </IconButton>
    </div>
  );
};
