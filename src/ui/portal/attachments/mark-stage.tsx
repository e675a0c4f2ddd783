import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { markColors } from './redact';
import type { Region } from './regions';
import type { useRegions } from './use-regions';
import styles from './mark-dialog.module.css';

interface MarkStageProps {
  readonly url: string | null;
  readonly name: string;
  readonly regions: ReturnType<typeof useRegions>;
}

const percent = (share: number): string => `${share * 100}%`;

type RegionStyle = CSSProperties & { readonly '--mark': string };

const styleOf = ({ kind, x, y, width, height }: Region): RegionStyle => ({
  '--mark': markColors[kind],
  insetInlineStart: percent(x),
  insetBlockStart: percent(y),
  inlineSize: percent(width),
  blockSize: percent(height),
});

/** The picture with an overlay of the regions, which are drawn into it only on apply. */
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
            style={styleOf(region)}
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
