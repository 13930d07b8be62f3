/** How the code of the focused sample follows small changes of its pixels: ∂c/∂x in figures, as a spectrum, as images. */

import type { JacobianAt } from '../../protocol';
import { reading } from '../../readings/readings';
import { useAnswer } from '../../ui/useAnswer';
import { useRun, useView } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { Region } from '../Region';
import { readingText } from '../readingText';
import { useMeasuredModel } from '../useMeasuredModel';
import styles from './Jacobian.module.css';
import { JacobianCurve } from './JacobianCurve';
import { JacobianDirections } from './JacobianDirections';
import { JacobianFigure } from './JacobianFigure';
import { JacobianSpectrum } from './JacobianSpectrum';

const question = { kind: 'jacobian', image: null } as const;
/** Figures are read, not watched. */
const everyMs = 500;

/** `quiet` keeps the heading for screen readers alone, where a tab already shows it. */
export function Jacobian({ quiet = false }: { readonly quiet?: boolean }) {
  const t = useT();
  const model = useMeasuredModel();
  const focus = useView((state) => state.focusSample);
  const latentDim = useRun((state) => state.view?.code.shape[1]);
  const { answer, step, failed } = useAnswer(question, everyMs);
  const sizes = model && {
    outputs: model.tokens * (latentDim ?? model.latentDim),
    inputs: model.tokens * model.inputDim,
  };
  return (
    <Region title={t('jacobian.title')} quiet={quiet} pictures>
      {sizes && <p className={styles.how}>{t('jacobian.intro', { sample: focus + 1, ...sizes })}</p>}
      {answer ? <Parts jacobian={answer.jacobian} /> : <p className={styles.how}>{t('jacobian.waiting')}</p>}
      <p className={styles.step}>
        {failed === null ? step !== null && t('jacobian.step', { step }) : t('jacobian.failed', { detail: failed })}
      </p>
    </Region>
  );
}

function Parts({ jacobian }: { readonly jacobian: JacobianAt }) {
  const t = useT();
  const model = useMeasuredModel();
  if (!model) return null;
  const { squaredNorm, participationRatio, singularValues, rank, directions, contractionCurve } = jacobian;
  const estimated = singularValues.length < rank;
  return (
    <>
      <dl className={styles.figures}>
        <JacobianFigure
          name={t('jacobian.norm')}
          note={t('jacobian.normHelp')}
          value={squaredNorm}
          estimated={estimated}
          sentence={readingText(t, reading('jacobianNorm', squaredNorm, model))}
        />
        <JacobianFigure
          name={t('jacobian.ratio')}
          note={t('jacobian.ratioHelp')}
          value={participationRatio}
          estimated={estimated}
          sentence={readingText(t, reading('participationRatio', participationRatio, model))}
        />
      </dl>
      <JacobianSpectrum
        values={singularValues}
        rank={rank}
        sentence={readingText(t, reading('singularValues', singularValues, model))}
      />
      <JacobianDirections directions={directions} values={singularValues} />
      <JacobianCurve
        curve={contractionCurve}
        sentence={readingText(t, reading('contractionCurve', contractionCurve, model))}
      />
    </>
  );
}
