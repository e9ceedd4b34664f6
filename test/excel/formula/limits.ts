/** Areas up to this size are read whole; larger ones (whole columns) only as far as the sheet is used. */
export const MAX_ARRAY_CELLS = 1000000;
