/** A question to the store that is asked again after each commit that touches what it read: for screens outside the features. */
import { useLiveQuery } from 'dexie-react-hooks'

/** The latest answer; undefined until the first one is there. `about` is what the question depends on. */
export function useLiveAnswer<Answer>(ask: () => Promise<Answer>, about: readonly unknown[]): Answer | undefined {
  return useLiveQuery(ask, [...about])
}
