// When a round is killed. A kill before the first save proves little: in most rounds its clock starts with the first save.

/** Every so many rounds the clock starts with the work: a kill in the very first save, or before it, happens too. */
const EARLY = 10

/** One round: what it calls saved goes through here, and `now` says when to kill. */
export interface KillMoment<T> {
  readonly saved: (record: T) => void
  readonly now: Promise<'now'>
}

/** The kill comes `delay` milliseconds after the clock of this round started. */
export function killMoment<T>(round: number, delay: number, keep: (record: T) => void): KillMoment<T> {
  let begin = () => {}
  const now = new Promise<'now'>((resolve) => {
    begin = () => {
      setTimeout(() => resolve('now'), delay)
      begin = () => {}
    }
  })
  if (round % EARLY === 0) begin()
  return {
    saved: (record) => {
      keep(record)
      begin()
    },
    now,
  }
}
