/** One value stands for every cell of a range ("Set and get range values", Excel add-ins documentation); the typings want a matrix. */
export function oneForAll(format: string): string[][] {
  return format as unknown as string[][];
}
