/** A question to the store that is asked again after each commit that touches what it read: `useLiveAnswer` for what lives longer than a screen. */
import { liveQuery } from 'dexie'

interface Following<Answer> {
  readonly ask: () => Promise<Answer>
  readonly tell: (answer: Answer) => void
}

/** What a commit changes on the screen is painted before the question is asked again. */
const REST_MS = 120

/** Tells each answer until the returned function is called. `ask` catches what may go wrong. */
export function followAnswer<Answer>({ ask, tell }: Following<Answer>): () => void {
  let isFirst = true
  const subscription = liveQuery(async () => {
    // A promise of another origin, handed over to Dexie's own.
    if (!isFirst) await Promise.resolve(new Promise((resolve) => setTimeout(resolve, REST_MS)))
    isFirst = false
    return ask()
  }).subscribe(tell)
  return () => subscription.unsubscribe()
}
