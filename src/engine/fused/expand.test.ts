import { describe, expect, it } from 'vitest';
import { expand } from './expand';

const nothing = { numbers: {}, flags: {} };
const lines = (...text: string[]) => text.join('\n');

describe('#for', () => {
  it('repeats its lines for a named number, or for digits', () => {
    const source = lines(
      'before',
      '#for r in ROWS',
      'a$(r) = $(r)u;',
      '#end',
      '#for c in 2',
      '  b$(c)',
      '#end',
      'after',
    );
    expect(expand(source, { numbers: { ROWS: 3 }, flags: {} })).toBe(
      lines('before', 'a0 = 0u;', 'a1 = 1u;', 'a2 = 2u;', '  b0', '  b1', 'after'),
    );
  });

  it('nests, and leaves nothing for none', () => {
    const source = lines('#for i in 2', '#for j in N', 'a$(i)_$(j)', '#end', '#for k in 0', 'never', '#end', '#end');
    expect(expand(source, { numbers: { N: 2 }, flags: {} })).toBe(lines('a0_0', 'a0_1', 'a1_0', 'a1_1'));
  });

  it('takes directives with white space before them, and leaves unknown names', () => {
    expect(expand(lines('  #for i in 1', '$(i) $(other)', '  #end'), nothing)).toBe('0 $(other)');
  });
});

describe('#if', () => {
  const choose = (condition: string, flags: Record<string, boolean>) =>
    expand(lines(`#if ${condition}`, 'yes', '#else', 'no', '#end'), { numbers: {}, flags });

  it.each([
    ['A', true, false, 'yes'],
    ['!A', true, false, 'no'],
    ['A && B', true, false, 'no'],
    ['A && !B', true, false, 'yes'],
    ['A || B', false, true, 'yes'],
    ['A || B', false, false, 'no'],
    ['!A || B', false, false, 'yes'],
  ])('%s with A %s and B %s is %s', (condition, A, B, expected) => {
    expect(choose(condition, { A, B })).toBe(expected);
  });

  it('may lack #else, and holds what is nested in either branch', () => {
    const source = lines(
      '#if A',
      '#if B',
      'both',
      '#else',
      'A alone',
      '#end',
      '#else',
      '#if B',
      'B alone',
      '#end',
      '#end',
    );
    const of = (A: boolean, B: boolean) => expand(source, { numbers: {}, flags: { A, B } });
    expect([of(true, true), of(true, false), of(false, true), of(false, false)]).toEqual([
      'both',
      'A alone',
      'B alone',
      '',
    ]);
  });

  it('does not look into the branch that is not taken', () => {
    expect(expand(lines('#if A', '#for i in UNKNOWN', 'x', '#end', '#end'), { numbers: {}, flags: { A: false } })).toBe(
      '',
    );
  });
});

describe('#macro', () => {
  it('writes its lines with the arguments, parted only at commas outside of brackets', () => {
    const source = lines('#macro set(to, from)', '$(to) = $(from);', '#end', '#call set(a[i, 0], max(b, min(c, d)))');
    expect(expand(source, nothing)).toBe('a[i, 0] = max(b, min(c, d));');
  });

  it('passes arguments on to loops and to other macros', () => {
    const source = lines(
      '#macro one(name)',
      'let $(name) = 1;',
      '#end',
      '#macro many(name, COUNT)',
      '#for i in $(COUNT)',
      '#call one($(name)$(i))',
      '#end',
      '#end',
      '#call many(a, TWO)',
    );
    expect(expand(source, { numbers: { TWO: 2 }, flags: {} })).toBe(lines('let a0 = 1;', 'let a1 = 1;'));
  });

  it('may have no parameters', () => {
    expect(expand(lines('#macro stop()', 'return;', '#end', '#call stop()'), nothing)).toBe('return;');
  });
});

describe('what makes no sense', () => {
  it.each([
    ['an #end too many', '#end', '#end without a beginning'],
    ['an #else too many', '#else', '#else without a beginning'],
    ['a loop without end', lines('#for i in 2', 'x'), 'no #end for: #for i in 2'],
    ['a loop over an unknown number', lines('#for i in MANY', 'x', '#end'), 'cannot repeat: #for i in MANY'],
    ['a loop without a name', lines('#for 2', 'x', '#end'), 'cannot repeat: #for 2'],
    ['an unknown flag', lines('#if FLAG', 'x', '#end'), 'unknown flag FLAG'],
    ['a macro without brackets', lines('#macro name', 'x', '#end'), 'no macro: #macro name'],
    ['a call of no macro', '#call name(1)', 'cannot call: #call name(1)'],
    ['too few arguments', lines('#macro m(a, b)', 'x', '#end', '#call m(1)'), 'cannot call: #call m(1)'],
  ])('%s is named', (_, source, message) => {
    expect(() => expand(source, nothing)).toThrow(message);
  });
});
