/** A stretch of a text: UTF-16 units from its start (after a byte order mark), the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
