/** The equation shows the objective that is trained, in formulas that the typesetter understands. */

import temml from 'temml';
import { describe, expect, it } from 'vitest';
import { defaults } from '../config/clamp';
import { fields } from '../config/fields';
import { objectiveFormula, reconstructionKind } from '../viz/objectiveFormula';

const config = defaults(fields);

describe('objectiveFormula', () => {
  it('can be typeset for every choice', () => {
    for (const regulariser of fields.regulariser.options) {
      for (const attention of fields.attention.options) {
        const tex = objectiveFormula({ ...config, regulariser, attention }).regulariser;
        if (regulariser === 'none') expect(tex).toBeNull();
        else expect(temml.renderToString(tex ?? '', { throwOnError: true })).toContain('<math');
      }
    }
    for (const reconstruction of fields.reconstruction.options) {
      for (const reconstructionTarget of fields.reconstructionTarget.options) {
        const tex = objectiveFormula({ ...config, reconstruction, reconstructionTarget }).reconstruction;
        expect(temml.renderToString(tex, { throwOnError: true })).toContain('<math');
      }
    }
  });

  it('differs with each choice', () => {
    const penalties = fields.regulariser.options.map(
      (regulariser) => objectiveFormula({ ...config, regulariser }).regulariser,
    );
    expect(new Set(penalties).size).toBe(penalties.length);
    const entropy = { ...config, regulariser: 'attention-entropy' } as const;
    expect(objectiveFormula({ ...entropy, attention: 'article-code' }).regulariser).toContain('log H');
    expect(objectiveFormula(entropy).regulariser).toContain('log S');
  });

  it('is that of the code where the code is the target', () => {
    expect(reconstructionKind(config)).toBe('mse');
    expect(reconstructionKind({ ...config, reconstruction: 'bce' })).toBe('bce');
    expect(reconstructionKind({ ...config, reconstructionTarget: 'code' })).toBe('code');
  });
});
