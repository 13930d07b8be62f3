/** All experiments in their order. A new one is two files, its design and its report, and a line here. */

import type { Experiment } from './experiment';
import { attentionVariants } from './experiments/attentionVariants';
import { attentionVariantsReport } from './experiments/attentionVariantsReport';
import { contraction } from './experiments/contraction';
import { contractionReport } from './experiments/contractionReport';
import { literalObjective } from './experiments/literalObjective';
import { literalObjectiveReport } from './experiments/literalObjectiveReport';
import { maskedTokens } from './experiments/maskedTokens';
import { maskedTokensReport } from './experiments/maskedTokensReport';
import { overfit } from './experiments/overfit';
import { overfitReport } from './experiments/overfitReport';
import { positions } from './experiments/positions';
import { positionsReport } from './experiments/positionsReport';
import { rifai } from './experiments/rifai';
import { rifaiReport } from './experiments/rifaiReport';
import { scaleEscape } from './experiments/scaleEscape';
import { scaleEscapeReport } from './experiments/scaleEscapeReport';

export const experiments: readonly Experiment[] = [
  { ...contraction, report: contractionReport },
  { ...scaleEscape, report: scaleEscapeReport },
  { ...maskedTokens, report: maskedTokensReport },
  { ...positions, report: positionsReport },
  { ...attentionVariants, report: attentionVariantsReport },
  { ...overfit, report: overfitReport },
  { ...literalObjective, report: literalObjectiveReport },
  { ...rifai, report: rifaiReport },
];
