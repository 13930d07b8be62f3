/** Tells the files that this page writes from data files, by their names or their first bytes. Knows no content. */

export type FileKind = 'run' | 'weights' | 'receipt';

const endings: readonly (readonly [ending: string, kind: FileKind])[] = [
  ['.aae', 'run'],
  ['.safetensors', 'weights'],
];

/** What `file` is; null for anything that this page does not write, and for what cannot be read. */
export async function fileKind(file: File): Promise<FileKind | null> {
  const named = endings.find(([ending]) => file.name.toLowerCase().endsWith(ending));
  if (named) return named[1];
  try {
    return kindOf(new Uint8Array(await file.slice(0, 256).arrayBuffer()), file.size);
  } catch {
    return null;
  }
}

/** @param size of the whole file in bytes */
function kindOf(head: Uint8Array<ArrayBuffer>, size: number): FileKind | null {
  const text = new TextDecoder('latin1').decode(head);
  if (text.startsWith('PK\x03\x04') && text.startsWith('run.json', 30)) return 'run';
  if (/^\s*\{\s*"format":\s*"aae-receipt"/.test(text)) return 'receipt';
  if (head.length < 10 || text[8] !== '{') return null;
  const headerLength = new DataView(head.buffer).getBigUint64(0, true);
  return headerLength <= BigInt(size) ? 'weights' : null;
}
