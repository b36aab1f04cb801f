/**
 * Segments opened by several workers while the exchange's own stores what came before them: opening costs more than storing. They are
 * there while there is much to open, and a worker that fails leaves its work to whoever asked.
 */
import { ok } from '#shared/kernel/result.ts'
import type { SegmentOpeners } from '#shared/sync/exchange/ports.ts'
import { type FrameOpening, readFrameHeader } from '#shared/sync/wire/frame.ts'
import { openSegment, runOfProved } from '#shared/sync/wire/segment.ts'
import type { OpeningAnswer, OpeningAsked } from './openingProtocol.ts'

/** What is needed of a worker; a test gives its own. */
export interface OpenerPort {
  readonly postMessage: (asked: OpeningAsked) => void
  readonly terminate: () => void
  readonly listen: (onAnswer: (answer: OpeningAnswer) => void, onCrash: () => void) => void
}

/** What the openers are made with. */
export interface OpenersParts {
  /** Processors of the machine. */
  readonly processors: number
  readonly openPort?: () => OpenerPort
  /** Calls after so many ms; the answer calls it off. */
  readonly after: (ms: number, call: () => void) => () => void
}

/** More of them than this wait for the one that stores. */
const MOST_WORKERS = 3
/** Segments a worker has before it: it never waits for the next. */
const EACH = 2
/** A smaller container is opened at once where it is: most are a handful of changes. */
const SMALL_BYTES = 32 * 1024
/** Workers without work are ended after this long, ms. */
const IDLE_MS = 10_000

interface Opener {
  readonly port: OpenerPort
  readonly waiting: Map<number, (result: OpeningAnswer['result']) => void>
}

/** The openers of an exchange. */
export function createOpeners({ processors, openPort = openWorker, after }: OpenersParts): SegmentOpeners {
  const workers = Math.min(MOST_WORKERS, Math.max(1, processors - 1))
  const openers = new Set<Opener>()
  let count = 0
  let callOff = (): void => {}

  const end = (opener: Opener): void => {
    openers.delete(opener)
    opener.port.terminate()
    for (const answer of opener.waiting.values()) answer(undefined)
  }
  const begin = (): Opener => {
    const opener: Opener = { port: openPort(), waiting: new Map() }
    openers.add(opener)
    opener.port.listen(
      ({ id, result }) => {
        opener.waiting.get(id)?.(result)
        opener.waiting.delete(id)
      },
      () => end(opener),
    )
    return opener
  }
  const leastBusy = (): Opener => {
    const [first] = [...openers].sort((a, b) => a.waiting.size - b.waiting.size)
    return first && (first.waiting.size === 0 || openers.size >= workers) ? first : begin()
  }
  const prove = (bytes: Uint8Array, opening: FrameOpening): Promise<OpeningAnswer['result']> => {
    const header = readFrameHeader(bytes)
    const publicKey = header.ok ? opening.publicKeyOf(header.value.device) : undefined
    const opener = leastBusy()
    count += 1
    const id = count
    return new Promise((resolve) => {
      opener.waiting.set(id, resolve)
      opener.port.postMessage({ id, bytes, ws: opening.ws, ring: opening.ring, publicKey })
    })
  }
  const endIdle = (): void => {
    for (const opener of [...openers]) if (opener.waiting.size === 0) end(opener)
  }
  return {
    atOnce: workers * EACH,
    open: async (bytes, opening) => {
      if (bytes.length < SMALL_BYTES) return openSegment(bytes, opening)
      callOff()
      const proved = await prove(bytes, opening)
      callOff()
      callOff = after(IDLE_MS, endIdle)
      // A worker that died may have died of anything; here a fault is seen.
      if (proved === undefined) return openSegment(bytes, opening)
      return proved.ok ? ok(runOfProved(proved.value)) : proved
    },
  }
}

function openWorker(): OpenerPort {
  const worker = new Worker(new URL('./openingWorker.ts', import.meta.url), { type: 'module', name: 'opening' })
  return {
    postMessage: (asked) => worker.postMessage(asked),
    terminate: () => worker.terminate(),
    listen: (onAnswer, onCrash) => {
      worker.addEventListener('message', (event: MessageEvent<OpeningAnswer>) => onAnswer(event.data))
      worker.addEventListener('error', onCrash)
      worker.addEventListener('messageerror', onCrash)
    },
  }
}
