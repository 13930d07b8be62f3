/** Expands the kernels' few directives into plain WGSL: loops are unrolled, branches chosen, macros written out. Knows no kernel. */

/** What a kernel is written for: numbers bound loops, flags choose branches. */
export interface Expansion {
  readonly numbers: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, boolean>>;
}

interface Macro {
  readonly parameters: readonly string[];
  readonly body: readonly string[];
}

const DIRECTIVE = /^\s*#(for|if|else|end|macro|call)\b\s*(.*)$/;

/**
 * WGSL from a kernel's text. Directives stand on lines of their own:
 * `#for r in ROWS … #end` repeats its lines with `$(r)` = 0 … ROWS − 1 (a number's name, or digits);
 * `#if A && !B … #else … #end` keeps one branch (`||` is allowed, not mixed with `&&`);
 * `#macro name(a, b) … #end` and `#call name(x, y)` write the lines with `$(a)`, `$(b)` replaced.
 * @throws Error naming the line where a directive makes no sense
 */
export function expand(source: string, { numbers, flags }: Expansion): string {
  const macros = new Map<string, Macro>();
  const out: string[] = [];
  emit(source.split('\n'));
  return out.join('\n');

  function emit(lines: readonly string[]): void {
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] ?? '';
      const [, directive, rest = ''] = DIRECTIVE.exec(line) ?? [];
      if (!directive) {
        out.push(line);
        continue;
      }
      if (directive === 'call') {
        call(line, rest);
        continue;
      }
      if (directive === 'end' || directive === 'else') throw new Error(`#${directive} without a beginning`);
      const { body, otherwise, next } = block(lines, i);
      i = next;
      if (directive === 'for') repeat(line, rest, body);
      else if (directive === 'if') emit(holds(rest) ? body : otherwise);
      else define(line, rest, body);
    }
  }

  function repeat(line: string, rest: string, body: readonly string[]): void {
    const [, name, bound] = /^(\w+) in (\w+)$/.exec(rest.trim()) ?? [];
    const count = Number(bound !== undefined && bound in numbers ? numbers[bound] : bound);
    if (!name || !Number.isInteger(count)) throw new Error(`cannot repeat: ${line.trim()}`);
    for (let i = 0; i < count; i++) emit(substitute(body, new Map([[name, String(i)]])));
  }

  function define(line: string, rest: string, body: readonly string[]): void {
    const [, name, parameters] = /^(\w+)\(([^)]*)\)$/.exec(rest.trim()) ?? [];
    if (!name || parameters === undefined) throw new Error(`no macro: ${line.trim()}`);
    macros.set(name, { parameters: split(parameters), body });
  }

  function call(line: string, rest: string): void {
    const [, name = '', given = ''] = /^(\w+)\((.*)\)$/.exec(rest.trim()) ?? [];
    const macro = macros.get(name);
    const values = split(given);
    if (!macro || macro.parameters.length !== values.length) throw new Error(`cannot call: ${line.trim()}`);
    emit(substitute(macro.body, new Map(macro.parameters.map((parameter, i) => [parameter, values[i] ?? '']))));
  }

  function holds(condition: string): boolean {
    const flag = (term: string) => {
      const name = term.trim().replace(/^!/, '');
      const value = flags[name];
      if (value === undefined) throw new Error(`unknown flag ${name}`);
      return term.trim().startsWith('!') ? !value : value;
    };
    return condition.includes('||') ? condition.split('||').some(flag) : condition.split('&&').every(flag);
  }
}

/** The lines between the directive at `start` and its `#end`, parted at its `#else`. */
function block(lines: readonly string[], start: number) {
  let depth = 0;
  let middle = -1;
  for (let i = start + 1; i < lines.length; i++) {
    const directive = DIRECTIVE.exec(lines[i] ?? '')?.[1];
    if (directive === 'for' || directive === 'if' || directive === 'macro') depth++;
    else if (directive === 'else' && depth === 0) middle = i;
    else if (directive === 'end' && depth-- === 0) {
      const body = lines.slice(start + 1, middle < 0 ? i : middle);
      return { body, otherwise: middle < 0 ? [] : lines.slice(middle + 1, i), next: i };
    }
  }
  throw new Error(`no #end for: ${lines[start]?.trim()}`);
}

/** `$(name)` replaced wherever `values` has the name. */
function substitute(lines: readonly string[], values: ReadonlyMap<string, string>): string[] {
  return lines.map((line) => line.replace(/\$\((\w+)\)/g, (whole, name) => values.get(name) ?? whole));
}

/** Arguments parted at the commas outside of brackets. */
function split(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of list) {
    if (character === '(' || character === '[') depth++;
    if (character === ')' || character === ']') depth--;
    if (character === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += character;
  }
  if (part.trim() !== '' || parts.length > 0) parts.push(part.trim());
  return parts;
}
