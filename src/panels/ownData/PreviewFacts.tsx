/** What was understood of the files, in words and numbers: how many, of what shape, in which range, of which classes. Props only, but for the language. */

import { Bars } from '../../charts/Bars';
import { formatNumber } from '../../i18n/format';
import type { DataPreview, Remark } from '../../protocol';
import { useT } from '../../ui/useT';
import styles from './OwnData.module.css';
import { scaleText } from './scaleText';

const shownClasses = 12;

export function PreviewFacts({ preview }: { readonly preview: DataPreview }) {
  const t = useT();
  const { kind, count, rows, cols, channels, found, scale, remarks } = preview;
  const shape = kind === 'images' && channels === 3 ? 'colour' : kind;
  return (
    <div className={styles.facts}>
      <p className={styles.first}>
        {t(`own.kind.${shape}`, { count, rows, cols, letters: preview.alphabetSize ?? 0 })}
      </p>
      {kind !== 'text' && (
        <p>
          {t('own.found', { low: formatNumber(found.low), high: formatNumber(found.high) })}
          <br />
          {scaleText(t, scale)}
        </p>
      )}
      {remarks.map((remark) => (
        <p key={remark.code}>{t(`remark.${remark.code}`, factsOf(remark))}</p>
      ))}
      <Classes classes={preview.classes} />
    </div>
  );
}

function Classes({ classes }: Pick<DataPreview, 'classes'>) {
  const t = useT();
  if (!classes) return <p>{t('own.noClasses')}</p>;
  const bars = classes.slice(0, shownClasses).map(({ name, count }) => ({ name, value: count, text: String(count) }));
  return (
    <>
      <h3 className={styles.heading}>{t('own.classes')}</h3>
      <Bars bars={bars} label={t('own.classes')} />
      {classes.length > shownClasses && <p>{t('own.moreClasses', { count: classes.length - shownClasses })}</p>}
    </>
  );
}

/** Numbers as people read them. */
function factsOf({ facts }: Remark): Remark['facts'] {
  const { share, low, high, ...others } = facts;
  return {
    ...others,
    ...(typeof share === 'number' && { percent: formatNumber(100 * share) }),
    ...(typeof low === 'number' && { low: formatNumber(low) }),
    ...(typeof high === 'number' && { high: formatNumber(high) }),
  };
}
