// Opens segments beside the exchange's worker: decrypts, unpacks, follows the chain, checks every change. Holds nothing between two.
import { proveSegment } from '#shared/sync/wire/segment.ts'
import type { OpeningAnswer, OpeningAsked } from './openingProtocol.ts'

self.addEventListener('message', ({ data }: MessageEvent<OpeningAsked>) => {
  const { id, bytes, ws, ring, publicKey } = data
  self.postMessage({
    id,
    result: proveSegment(bytes, { ws, ring, publicKeyOf: () => publicKey }),
  } satisfies OpeningAnswer)
})
