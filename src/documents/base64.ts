/** Bytes as base64, in one line. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In slices, because an argument list has a limit and a letter may be longer.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
