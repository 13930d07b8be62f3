/** Collects the elements of an SVG text. Pure; knows no page. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `text` as it may stand in an attribute or between two tags. */
export function escapeXml(text: string): string {
  const plain = text.replace(/[^\P{Cc}\t\n\r]/gu, '');
  return plain.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An element with its content, which is SVG already. Numbers are written to a hundredth. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? plain(value) : escapeXml(value)}"`],
  );
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

const plain = (value: number) => String(Math.round(value * 100) / 100);
