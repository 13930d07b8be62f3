/** The heads beside each other: how sharply, how far, how alike, what each is worth, and where influence and attention part. */

import { useEffect, useRef } from 'react';
import { viewStore } from '../state/viewStore';
import { useOnScreen } from '../ui/useOnScreen';
import { useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import { MeasureList } from './MeasureList';
import { useMeasuredModel } from './useMeasuredModel';

/** Measured only while it is in sight: it stands below what most people look at. */
export function HeadComparison() {
  const t = useT();
  const model = useMeasuredModel();
  const place = useRef<HTMLDivElement>(null);
  const seen = useOnScreen(place);
  const muted = useView((state) => state.muted.length > 0);
  useEffect(() => {
    if (!seen) return;
    viewStore.setState({ diagnosing: true });
    return () => viewStore.setState({ diagnosing: false });
  }, [seen]);
  return (
    <div ref={place}>
      {model && (
        <MeasureList
          title={t('heads.compared')}
          note={muted ? t('heads.comparedMuted') : null}
          group="heads"
          model={model}
        />
      )}
    </div>
  );
}
