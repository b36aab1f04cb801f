/** The shape of a refusal's wording; apart from the look-up, so that a topic's table needs no other file of texts. */

/** What the desk reads when something was refused or failed. */
export interface RefusalWords {
  readonly what: string
  readonly saved: string
  readonly now: string
}
