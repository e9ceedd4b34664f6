/** What an add-in cost its host. Tests read it, the page shows it. */
export interface Meters {
  roundTrips: number;
  bytesIn: number;
  bytesOut: number;
  cellsRead: number;
  cellsWritten: number;
  /** Milliseconds the host spent on requests. */
  busyMilliseconds: number;
  /** Calls per custom function, by full name. */
  readonly customFunctionCalls: Map<string, number>;
  /** Batches in which custom-function results came back. */
  customFunctionBatches: number;
  reset(): void;
}

export function createMeters(): Meters {
  return {
    roundTrips: 0,
    bytesIn: 0,
    bytesOut: 0,
    cellsRead: 0,
    cellsWritten: 0,
    busyMilliseconds: 0,
    customFunctionCalls: new Map(),
    customFunctionBatches: 0,
    reset() {
      this.roundTrips = 0;
      this.bytesIn = 0;
      this.bytesOut = 0;
      this.cellsRead = 0;
      this.cellsWritten = 0;
      this.busyMilliseconds = 0;
      this.customFunctionCalls.clear();
      this.customFunctionBatches = 0;
    },
  };
}
