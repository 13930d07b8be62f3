/** Everything that can be set: data, model, objective, training. Every knob comes from the field table. */

import { useT } from '../ui/useT';
import { Region } from './Region';
import styles from './Setup.module.css';
import { SetupData } from './SetupData';
import { SetupGroup } from './SetupGroup';

export function Setup() {
  const t = useT();
  return (
    <Region title={t('region.setup')}>
      <div className={styles.groups}>
        <SetupData />
        <SetupGroup
          group="model"
          rows={[
            ['latentDim', 'heads'],
            ['headDim', 'attention'],
            ['positionalEncoding'],
            ['encoderActivation', 'decoderActivation'],
          ]}
          more={[['residual'], ['tiedWeights'], ['unitNormDecoder']]}
        />
        <SetupGroup
          group="objective"
          large={['lambda']}
          rows={[['regulariser'], ['lambda']]}
          more={[['reconstruction'], ['reconstructionTarget']]}
        >
          <p className={styles.formula}>{t('setup.formula')}</p>
        </SetupGroup>
        <SetupGroup
          group="training"
          setting="backend"
          rows={[['learningRate', 'batchSize'], ['dropout']]}
          more={[['optimiser', 'momentum'], ['schedule'], ['stopAfter']]}
        />
      </div>
    </Region>
  );
}
