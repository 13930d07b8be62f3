/** SVG as text. Pure: knows no plots. */

type Attributes = Readonly<Record<string, string | number>>;

/** Text made safe to stand in XML. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function written(value: string | number): string {
  return typeof value === 'number' ? String(Number(value.toFixed(2))) : escapeXml(value);
}

/** An element; `content` is SVG, not text. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${written(value)}"`)
    .join('');
  return content === '' ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

export function text(x: number, y: number, content: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeXml(content));
}

export function line(x1: number, y1: number, x2: number, y2: number, attributes: Attributes): string {
  return element('line', { x1, y1, x2, y2, ...attributes });
}

/** A whole picture on paper white, readable without style sheets or scripts. */
export function picture(width: number, height: number, title: string, parts: readonly string[]): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'font-family': 'system-ui, sans-serif',
    'font-size': 12,
    fill: '#222',
  };
  const ground = element('rect', { width, height, fill: '#fff' });
  return `${element('svg', attributes, `\n${[`<title>${escapeXml(title)}</title>`, ground, ...parts].join('\n')}\n`)}\n`;
}
