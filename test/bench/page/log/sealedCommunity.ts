// A community as a snapshot: people with a name and a remark sealed under their keys, a kind and a kind of paper.
import { utf8 } from '#shared/kernel/bytes.ts'
import type { DeviceId, RecordKey } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import { personKeyOf, sealPersonal } from '#shared/sync/personal.ts'
import { type SnapshotSource, snapshotPieces } from '#shared/sync/snapshot.ts'
import type { RegisterState } from '#shared/sync/state.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'

const DEVICE = 'otherdeskotherde' as DeviceId
/** Of whoever is stored last: when they are found, all are. */
export const LAST_NAME = '欧阳末末'
const START_MS = Date.UTC(2026, 10, 21)

/** Canonical bytes of the snapshot, what they are of, and the keys of its people. */
export interface SealedCommunity {
  readonly source: SnapshotSource
  readonly bytes: Uint8Array
  readonly keys: readonly PersonKeyEntry[]
}

/** A community of so many people. */
export function sealedCommunity(people: number): SealedCommunity {
  const registers: [RecordKey, RegisterState][] = []
  const keys: PersonKeyEntry[] = []
  for (let who = 0; who < people; who += 1) {
    const id = `0192f0c1-7a00-7000-8000-${String(who).padStart(12, '0')}`
    const secret = crypto.getRandomValues(new Uint8Array(32))
    const key = personKeyOf(secret)
    const head = { dot: makeDot(DEVICE, who + 1), hlc: makeHlc(START_MS + who, 0, DEVICE) }
    const by = { cmd: 'owner.add', role: 'front-desk' }
    const field = (v: RegisterState[string]['heads'][number]['v']) => ({ heads: [{ ...head, v, by }], ahead: [] })
    const sealed = (name: string, text: string) => field(sealPersonal(key, { e: 'person', id, field: name }, text))
    const state = {
      name: sealed('name', who === people - 1 ? LAST_NAME : `王晓梅 ${who}`),
      kind: field('natural'),
      idKind: field('resident'),
      remark: sealed('remark', `备注 ${who}`),
    }
    registers.push([`person/${id}` as RecordKey, state])
    keys.push({ personId: id, secret })
  }
  const source: SnapshotSource = { frontier: [[DEVICE, people]], registers, aggregates: [] }
  const pieces = snapshotPieces(source)
  return { source, bytes: utf8([...pieces].join('')), keys }
}
