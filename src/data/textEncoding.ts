/** How a text file is encoded, told from its first bytes. Knows nothing of what it says. */

/** UTF-8, else what Chinese systems write; null where `head`, the beginning of a file, is no text. */
export function textEncoding(head: Uint8Array<ArrayBuffer>): 'utf-8' | 'gb18030' | null {
  if (head.some((byte) => byte < 32 && (byte < 9 || byte > 13) && byte !== 27)) return null;
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
      return encoding;
    } catch {
      // the next one
    }
  }
  return null;
}
