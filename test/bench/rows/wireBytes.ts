// How large 100,000 changes are in segments, beside gzip JSON lines of them.
import { gzipSync } from 'fflate'
import { utf8 } from '#shared/kernel/bytes.ts'
import { chainNext, chainStart, encodeChange, hashBody } from '#shared/sync/envelope.ts'
import { sealSegment } from '#shared/sync/wire/segment.ts'
import { fieldChanges } from '#test/bench/fieldChanges.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { counting, DESK, RING, SIGNER, WS } from '#test/golden/wireSamples.ts'

const CHANGES = 100_000
/** What a busy desk publishes in a day or an import at once; smaller ones are told in the note. */
const A_SEGMENT = 1000

export const row: BenchRow = {
  name: 'wire.bytes',
  unit: 'ratio',
  goal: 1,
  run: async ({ rounds }) => {
    const changes = fieldChanges(CHANGES)
    const bodies = changes.map(encodeChange)
    const lines = new Uint8Array(bodies.reduce((sum, { length }) => sum + length + 1, 0))
    let at = 0
    for (const body of bodies) {
      lines.set(body, at)
      lines.set(utf8('\n'), at + body.length)
      at += body.length + 1
    }
    const gzip = gzipSync(lines).length
    const chains = [chainStart(WS, DESK)]
    for (const body of bodies) chains.push(chainNext(chains.at(-1) as Uint8Array, hashBody(RING.hashKey, body)))
    const ratioOf = (size: number) => {
      let bytes = 0
      for (let start = 0; start < changes.length; start += size) {
        const some = changes.slice(start, start + size)
        const [first, last] = [start + 1, start + some.length]
        const [before, chain] = [chains[start] as Uint8Array, chains[last] as Uint8Array]
        const sealing = { ring: RING, signer: SIGNER, nonce: counting(24), hasKeys: false }
        bytes += sealSegment({ ws: WS, device: DESK, first, last, before, chain, changes: some }, sealing).length
      }
      return bytes / gzip
    }
    const value = ratioOf(A_SEGMENT)
    const note = `segments of ${A_SEGMENT}, signed and padded; of 100: ${ratioOf(100).toFixed(2)}, of 10,000: ${ratioOf(10_000).toFixed(2)}; gzip ${(gzip / 1e6).toFixed(1)} MB`
    // Bytes do not vary from round to round: the nonce and the changes are fixed.
    return { rounds: Array.from({ length: rounds }, () => value), note }
  },
}
