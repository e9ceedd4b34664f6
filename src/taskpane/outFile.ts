/** A file to be handed to the user. */
export interface OutFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}
