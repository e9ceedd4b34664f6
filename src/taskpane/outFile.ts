/** A file to be handed to the user. */
export interface OutFile {
  readonly name: string;
  readonly type: string;
  /** A large one is held by the browser, and never copied on its way. */
  readonly bytes: Uint8Array | Blob;
}
