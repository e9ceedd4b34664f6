/** Calibri where there is one; the size makes the common substitutes as wide as it. */
const CELL_FONT =
  "Calibri, Carlito, 'Segoe UI', 'Open Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans S Chinese', sans-serif";

let context: CanvasRenderingContext2D | null = null;

/** Width of a text in a cell, in pixels. */
export function textWidth(text: string, size = 13, bold = false): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = `${bold ? '600 ' : ''}${size}px ${CELL_FONT}`;
  return context.measureText(text).width;
}
