export function saveXlsx(): Uint8Array {
  throw new Error('x');
}
