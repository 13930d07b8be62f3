/** Numbers as people read them, alike in every language and readable back by machines (ASCII minus). Knows no message. */

/** A number with at most `digits` significant digits; scientific below 0.001 and from 100,000 up; a dash where there is none. */
export function formatNumber(value: number | null | undefined, digits = 3): string {
  return format(value, digits, false);
}

/** Like `formatNumber` with trailing zeros kept, so that a figure that changes all the time keeps its width. */
export function formatFigure(value: number | null | undefined, digits = 3): string {
  return format(value, digits, true);
}

/** A whole number, without separators. */
export function formatCount(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  return String(Math.round(value));
}

/** A moment in milliseconds since 1970, in the words of `language`: '25 Nov, 14:05', with the year where it is another than `nowMs`'s. */
export function formatMoment(ms: number, language: string, nowMs = Date.now()): string {
  const sameYear = new Date(ms).getFullYear() === new Date(nowMs).getFullYear();
  return new Intl.DateTimeFormat(language, {
    ...(sameYear ? {} : { year: 'numeric' }),
    ...{ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  }).format(ms);
}

const prefixes = ['', 'k', 'M', 'G', 'T'];

/** An amount with the decimal prefix that fits and its unit: '12.8 kB'. Three significant digits; a dash where there is none. */
export function formatAmount(value: number | null | undefined, unit: string): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  let [scaled, prefix] = [value, 0];
  // 999.5 would read 1000 of the smaller unit.
  while (Math.abs(scaled) >= 999.5 && prefix < prefixes.length - 1) {
    scaled /= 1000;
    prefix += 1;
  }
  return `${formatNumber(scaled)} ${prefixes[prefix]}${unit}`;
}

function format(value: number | null | undefined, digits: number, keepZeros: boolean): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  if (magnitude < 1e-3 || magnitude >= 1e5) return scientific(value, digits, keepZeros);
  const fixed = value.toPrecision(digits);
  // Above 10^digits toPrecision turns scientific: such a number is read better whole.
  if (fixed.includes('e')) return String(Math.round(value));
  return keepZeros ? fixed : String(Number(fixed));
}

function scientific(value: number, digits: number, keepZeros: boolean): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  return `${keepZeros ? mantissa : String(Number(mantissa))}e${exponent.replace('+', '')}`;
}
