/** Plain JSON data: what a change, a row or a message may hold. Numbers in changes are integers (sync 4.3). */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** A JSON object with text keys. */
export interface JsonObject {
  readonly [key: string]: Json
}
