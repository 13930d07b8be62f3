/** Hands a file to the person through the browser's own download. Knows no content. */

/** Offers a file of these parts under `name`. No request leaves the page. */
export function download(name: string, parts: readonly BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // not before the browser has begun to read
}
