/** The objective of the present knobs, typeset, with the numbers of the last batch below its terms. Each term points at its knob and its curve. */

import { Formula } from '../charts/Formula';
import { formatFigure, formatNumber } from '../i18n/format';
import { classes } from '../ui/classes';
import { useConfig, useRun } from '../ui/useStores';
import { useT } from '../ui/useT';
import { objectiveFormula, reconstructionKind } from '../viz/objectiveFormula';
import styles from './Equation.module.css';
import { EquationTerm } from './EquationTerm';
import { objectiveFigures } from './objectiveFigures';
import { Region } from './Region';

export function Equation() {
  const t = useT();
  const config = useConfig((state) => state.config);
  const point = useRun((state) => state.lastTrain);
  const marks = useRun((state) => state.marks);
  const formula = objectiveFormula(config);
  const figures = objectiveFigures(point, marks, config);
  const words = {
    reconstruction: t(`equation.reconstruction.${reconstructionKind(config)}`),
    regulariser: t(`equation.regulariser.${config.regulariser}`),
  };
  const shown = {
    loss: formatFigure(figures.loss),
    reconstruction: formatFigure(figures.reconstruction),
    lambda: formatNumber(figures.lambda),
    regulariser: formatFigure(figures.regulariser),
    penalty: formatFigure(figures.penalty),
  };
  const alone = formula.regulariser === null;

  return (
    <Region title={t('equation.title')} quiet>
      <p className={styles.words}>
        {t(alone ? 'equation.wordsAlone' : 'equation.words', words)}
        {figures.loss !== null && ` ${t(alone ? 'equation.figuresAlone' : 'equation.figures', shown)}`}
      </p>
      <div className={styles.equation}>
        <EquationTerm term="loss" tex="L" words={t('equation.loss')} value={shown.loss} />
        <span className={styles.operator}>
          <Formula tex="=" />
        </span>
        <EquationTerm
          term="reconstruction"
          tex={formula.reconstruction}
          words={words.reconstruction}
          value={shown.reconstruction}
        />
        {formula.regulariser !== null && (
          <span className={styles.tail}>
            <span className={styles.operator}>
              <Formula tex="+" />
            </span>
            <span className={classes(styles.product, figures.lambda === 0 && styles.off)}>
              <EquationTerm term="lambda" tex="\lambda" words={t('equation.lambda')} value={shown.lambda} />
              <span className={styles.operator}>
                <Formula tex="\cdot" />
              </span>
              <EquationTerm
                term="regulariser"
                tex={formula.regulariser}
                words={words.regulariser}
                value={shown.regulariser}
              />
              <span className={styles.brace} aria-hidden="true">
                {t('loss.penalty')} {shown.penalty}
              </span>
            </span>
          </span>
        )}
      </div>
    </Region>
  );
}
