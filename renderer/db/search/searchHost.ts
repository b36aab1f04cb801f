// The worker's side of the protocol, without the worker: one index, and of waiting queries only the latest is run.
import { createPackedIndex, openSnapshot, type PackedIndex } from './packedIndex.ts'
import { openSealed, type SealedSnapshot, sealSnapshot } from './sealedSnapshot.ts'
import type { NumberedRequest, SearchReply, SearchRequest } from './searchProtocol.ts'

type ReplyTo = (sequence: number, reply: SearchReply) => void
type Query = Extract<SearchRequest, { type: 'query' }>
/** What waits for the cipher; other requests are answered meanwhile. */
type Slow = Extract<SearchRequest, { type: 'init' | 'snapshot' }>

/**
 * Answers requests through `reply`. `later` runs a job after the messages that already wait, so that a fast typist's
 * queries replace each other instead of queueing.
 */
export function createSearchHost(reply: ReplyTo, later: (job: () => void) => void): (message: NumberedRequest) => void {
  let index: PackedIndex = createPackedIndex()
  let waiting: { readonly sequence: number; readonly query: Query } | undefined

  const answerWaiting = (): void => {
    if (!waiting) return
    const { sequence, query } = waiting
    waiting = undefined
    reply(sequence, { type: 'hits', hits: index.search(query.text, query.limit, query.recent) })
  }
  const enqueue = (sequence: number, query: Query): void => {
    if (waiting) reply(waiting.sequence, { type: 'stale' })
    else later(answerWaiting)
    waiting = { sequence, query }
  }
  const init = async (sealed: SealedSnapshot | undefined): Promise<SearchReply> => {
    index = createPackedIndex()
    if (sealed === undefined) return { type: 'done' }
    const bytes = await openSealed(sealed)
    const opened = bytes && openSnapshot(bytes)
    if (!opened?.ok) return { type: 'snapshot-refused' }
    index = opened.value
    return { type: 'done' }
  }
  const answerLater = (request: Slow): Promise<SearchReply> =>
    request.type === 'init'
      ? init(request.snapshot)
      : sealSnapshot(index.toSnapshot(), request.seal).then((pages) => ({ type: 'snapshot', pages }))
  const answer = (request: Exclude<SearchRequest, Query | Slow>): SearchReply => {
    if (request.type === 'hits-of') return { type: 'hits', hits: index.hitsOf(request.ids) }
    if (request.type === 'list') return { type: 'page', page: index.list(request.query, request.part) }
    if (request.type === 'count') return { type: 'counts', counts: index.count(request.query, request.prefixes) }
    if (request.type === 'count-pairs') {
      return { type: 'pairs', pairs: index.countPairs(request.query, request.first, request.second) }
    }
    if (request.type === 'upsert') index.upsert(request.documents)
    else index.remove(request.ids)
    return { type: 'done' }
  }
  return ({ sequence, request }) => {
    if (request.type === 'query') enqueue(sequence, request)
    else if (request.type === 'init' || request.type === 'snapshot') {
      void answerLater(request).then((found) => reply(sequence, found))
    } else reply(sequence, answer(request))
  }
}
