/** The checksum CRC-32 (IEEE 802.3, as in zip and PNG): tells bytes that were damaged from those that were not. */

const polynomial = 0xedb88320;

/** What a byte does to the remainder, for four bytes at a time: table[k][b] is byte b followed by k zero bytes. */
const tables = makeTables();

function makeTables(): Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
    return rest;
  });
  const made = [first];
  for (let zeros = 1; zeros < 4; zeros++) {
    const before = made[zeros - 1] ?? first;
    made.push(before.map((rest) => (rest >>> 8) ^ (first[rest & 255] ?? 0)));
  }
  return made;
}

/** CRC-32 of `bytes`, in 0 … 2³² − 1. */
export function crc32(bytes: Uint8Array): number {
  const [one, two, three, four] = tables;
  if (!one || !two || !three || !four) throw new Error('no tables');
  let rest = 0xffffffff;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    rest ^=
      (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    rest =
      (four[rest & 255] ?? 0) ^
      (three[(rest >>> 8) & 255] ?? 0) ^
      (two[(rest >>> 16) & 255] ?? 0) ^
      (one[rest >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) rest = (rest >>> 8) ^ (one[(rest ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return (rest ^ 0xffffffff) >>> 0;
}
