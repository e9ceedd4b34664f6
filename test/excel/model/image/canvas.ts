import type { Pixels } from './png';

/** A drawing surface of plain pixels: what jest has no other of. Colours are `#RRGGBB`. */
export class Canvas implements Pixels {
  readonly data: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8Array(width * height * 3).fill(255);
  }

  private put(x: number, y: number, [red, green, blue]: readonly [number, number, number]): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const at = (y * this.width + x) * 3;
    this.data[at] = red;
    this.data[at + 1] = green;
    this.data[at + 2] = blue;
  }

  rectangle(left: number, top: number, right: number, bottom: number, color: string): void {
    const shade = channels(color);
    for (let y = Math.round(Math.min(top, bottom)); y < Math.round(Math.max(top, bottom)); y += 1)
      for (let x = Math.round(Math.min(left, right)); x < Math.round(Math.max(left, right)); x += 1)
        this.put(x, y, shade);
  }

  /** Two pixels thick. */
  line(x1: number, y1: number, x2: number, y2: number, color: string): void {
    const shade = channels(color);
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1))));
    for (let i = 0; i <= steps; i += 1) {
      const x = Math.round(x1 + ((x2 - x1) * i) / steps);
      const y = Math.round(y1 + ((y2 - y1) * i) / steps);
      this.put(x, y, shade);
      this.put(x + 1, y, shade);
      this.put(x, y + 1, shade);
    }
  }

  /** Part of a ring, clockwise from the top; shares of a full turn. */
  slice(
    centre: { readonly x: number; readonly y: number },
    radius: { readonly outer: number; readonly inner: number },
    turn: { readonly from: number; readonly to: number },
    color: string,
  ): void {
    const shade = channels(color);
    const reach = Math.ceil(radius.outer);
    for (let dy = -reach; dy <= reach; dy += 1) {
      for (let dx = -reach; dx <= reach; dx += 1) {
        const distance = Math.hypot(dx, dy);
        const share = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1;
        if (distance > radius.outer || distance < radius.inner) continue;
        if (share >= turn.from && share < turn.to)
          this.put(Math.round(centre.x + dx), Math.round(centre.y + dy), shade);
      }
    }
  }
}

function channels(color: string): [number, number, number] {
  const part = (at: number): number => parseInt(color.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}
