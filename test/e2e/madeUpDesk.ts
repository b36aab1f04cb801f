// A desk that is only its files: it writes into a bound folder as a newer program on another computer would, by the functions of the wire.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openKeys } from '#renderer/features/exchange/openKeys.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import type { Change, ChangeItem, DeviceId } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { chainStart, chainWalker, encodeChange } from '#shared/sync/envelope.ts'
import { cardPath, segmentPath } from '#shared/sync/exchange/layout.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import { CURRENT_SCHEMA } from '#shared/sync/upcast.ts'
import { sealCard } from '#shared/sync/wire/card.ts'
import { DEVICE_SECRET_BYTES, signerOf } from '#shared/sync/wire/deviceKey.ts'
import { readKeysFile } from '#shared/sync/wire/keysFile.ts'
import { readMarker } from '#shared/sync/wire/marker.ts'
import { type Run, sealSegment } from '#shared/sync/wire/segment.ts'

/** The id under which it writes: before every other in the order of reading, so that nobody can sign in before all of it is there. */
export const MADE_UP_DEVICE = '2222222222222222' as DeviceId

/** What it writes: a change is a list of items, a segment a list of changes. */
export interface MadeUpDesk {
  readonly name: string
  readonly version: string
  readonly segments: readonly (readonly (readonly ChangeItem[])[])[]
}

/** Writes card and segments, each file whole. */
export async function writeAsDesk(folder: string, passphrase: string, desk: MadeUpDesk): Promise<void> {
  const root = join(folder, 'community-sync')
  const marker = readMarker(await readFile(join(root, 'marker.json')))
  if (!marker.ok) throw new Error(marker.error)
  const { ws } = marker.value
  const keys = readKeysFile(await readFile(join(root, 'meta/keys-0001')), ws)
  if (!keys.ok) throw new Error(keys.error)
  const ring = await openKeys(keys.value, { by: 'passphrase', typed: passphrase })
  if (!ring.ok) throw new Error(ring.error.code)
  const signer = signerOf(randomBytes(DEVICE_SECRET_BYTES))
  const sealing = () => ({ ring: ring.value, signer, nonce: randomBytes(24) })
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), bytes)
  }
  const { name, version } = desk
  await write(
    cardPath(MADE_UP_DEVICE, 1),
    sealCard({ ws, device: MADE_UP_DEVICE, number: 1, name, version, publicKey: signer.publicKey }, sealing()),
  )
  const nowMs = Date.now() - 60_000
  const step = chainWalker(ring.value.hashKey)
  let [seq, before] = [0, chainStart(ws, MADE_UP_DEVICE)]
  for (const told of desk.segments) {
    const first = seq + 1
    const changes = told.map((items): Change => {
      seq += 1
      // A counter holds 16 bits.
      const hlc = makeHlc(nowMs + (seq >> 16), seq & 0xffff, MADE_UP_DEVICE)
      const stamp = { dot: makeDot(MADE_UP_DEVICE, seq), hlc, at: instantFrom(nowMs) }
      const who = { actor: { id: 'newer', role: 'supervisor' }, session: 'newer', cmd: 'unit.edit' }
      return { v: 1, ws, ...stamp, ...who, app: version, schema: CURRENT_SCHEMA, items, blobs: [] }
    })
    const chain = changes.reduce((previous, change) => step(previous, encodeChange(change)), before)
    const run: Run = { ws, device: MADE_UP_DEVICE, first, last: seq, before, chain, changes }
    const bytes = sealSegment(run, { ...sealing(), hasKeys: false })
    await write(segmentPath(MADE_UP_DEVICE, nowMs, { first, last: seq, bytes }), bytes)
    before = chain
  }
}
