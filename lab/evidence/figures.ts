/** Numbers as they stand in the tables and sentences of the evidence. Pure. */

import type { Summary } from './statistics';

/** Three significant digits, in powers of ten where it would need many zeros. */
export function figure(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return 'not finite';
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.001 || size >= 1e5)) {
    const [mantissa = '', power = ''] = value.toExponential(digits - 1).split('e');
    return signed(`${mantissa}·10${superscript(power.replace('+', ''))}`);
  }
  const places = size === 0 ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return signed(value.toFixed(places));
}

/** mean ± sd, the sd to two digits and the mean to as many places. */
export function plusMinus({ mean, sd }: Summary): string {
  if (!Number.isFinite(mean) || !Number.isFinite(sd)) return 'not finite';
  if (sd === 0) return `${figure(mean)} ± 0`;
  const size = Math.max(Math.abs(mean), sd);
  const power = size < 0.001 || size >= 1e5 ? Math.floor(Math.log10(size)) : 0;
  const unit = 10 ** power;
  const places = Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(sd / unit))));
  const [m, s] = [(mean / unit).toFixed(places), (sd / unit).toFixed(places)];
  return signed(power === 0 ? `${m} ± ${s}` : `(${m} ± ${s})·10${superscript(String(power))}`);
}

/** 0.873 → 87.3 % */
export function percent(share: number): string {
  return Number.isFinite(share) ? signed(`${(100 * share).toFixed(1)} %`) : 'not finite';
}

/** Mean ± sd of a share, in per cent. */
export function percentPlusMinus({ mean, sd }: Summary): string {
  return Number.isFinite(mean) ? signed(`${(100 * mean).toFixed(1)} ± ${(100 * sd).toFixed(1)} %`) : 'not finite';
}

/** Figures in a row, with "→" between them. */
export function course(values: readonly number[]): string {
  return values.map((value) => figure(value)).join(' → ');
}

function signed(text: string): string {
  return text.replace(/^(\(?)-/, '$1−');
}

function superscript(power: string): string {
  const raised: Readonly<Record<string, string>> = {
    '-': '⁻',
    0: '⁰',
    1: '¹',
    2: '²',
    3: '³',
    4: '⁴',
    5: '⁵',
    6: '⁶',
    7: '⁷',
    8: '⁸',
    9: '⁹',
  };
  return [...power].map((letter) => raised[letter] ?? letter).join('');
}
