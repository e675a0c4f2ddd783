import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { markColours } from './redact';
import type { Region } from './regions';
import type { useRegions } from './use-regions';
import styles from './mark-dialog.module.css';

interface MarkStageProps {
  readonly url: string | null;
  readonly name: string;
  readonly regions: ReturnType<typeof useRegions>;
}

const percent = (share: number): string => `${share * 100}%`;

type Placed = CSSProperties & { readonly '--mark': string };

const placeOf = ({ kind, x, y, width, height }: Region): Placed => ({
  '--mark': markColours[kind],
  insetInlineStart: percent(x),
  insetBlockStart: percent(y),
  inlineSize: percent(width),
  blockSize: percent(height),
});

/** The picture with the regions over it; they become part of it only when they are applied. */
export const MarkStage = ({ url, name, regions }: MarkStageProps) => {
  const { t } = useTranslation('files');
  const { shown, corner, pointer, onKey } = regions;
  return (
    <div className={styles['room']}>
      <div className={styles['stage']} {...pointer}>
        {url !== null && (
          <img className={styles['picture']} src={url} alt={name} draggable={false} />
        )}
        {shown.map((region, at) => (
          <button
            key={region.key}
            className={styles['region']}
            type="button"
            data-kind={region.kind}
            data-region={region.key}
            style={placeOf(region)}
            aria-label={t(`marking.regions.${region.kind}`, { position: at + 1 })}
            onKeyDown={(event) => onKey(event, region)}
          />
        ))}
        {corner !== null && (
          <span
            className={styles['corner']}
            style={{ insetInlineStart: percent(corner.x), insetBlockStart: percent(corner.y) }}
          />
        )}
      </div>
    </div>
  );
};
