// What another desk wrote: field changes of many people, as signed and sealed segments with their keys, and the ring they open with.

import type { Change, DeviceId, Dot, WorkspaceId } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { chainNext, chainStart, changeHash } from '#shared/sync/envelope.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import { personKeyOf, sealPersonal } from '#shared/sync/personal.ts'
import { type DeviceSigner, signerOf } from '#shared/sync/wire/deviceKey.ts'
import { type KeyRing, mintRing } from '#shared/sync/wire/keyRing.ts'
import { type PersonKeyEntry, sealSegment } from '#shared/sync/wire/segment.ts'

export const BENCH_WORKSPACE = 'benchlogbenchlog' as WorkspaceId
const DEVICE = 'otherdeskotherde' as DeviceId
const START_MS = Date.UTC(2026, 10, 21)
/** Changes of one segment. */
const SEGMENT = 5000

/** One field a change; a field that comes again is an edit of it. */
const FIELDS = ['name', 'kind', 'idKind', 'creditCode', 'remark', 'greetingDay', 'remark', 'address', 'kind', 'remark']
const PERSONAL = new Set(['name', 'remark', 'greetingDay', 'address'])

export interface ForeignDesk {
  readonly ring: KeyRing
  readonly device: DeviceId
  readonly signer: DeviceSigner
  readonly segments: readonly { readonly bytes: Uint8Array; readonly keys: readonly PersonKeyEntry[] }[]
}

/** `people` times ten field changes; `scattered`: round after round over everybody, instead of one person after another. */
export function foreignDesk(people: number, order: 'in-order' | 'scattered'): ForeignDesk {
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const ring = mintRing(randomBytes)
  const signer = signerOf(randomBytes(32))
  const secrets = Array.from({ length: people }, () => randomBytes(32))
  const keys = secrets.map((secret) => personKeyOf(secret))
  const heads = new Map<string, Dot>()
  const named = new Set<number>()
  const segments: { bytes: Uint8Array; keys: PersonKeyEntry[] }[] = []
  const total = people * FIELDS.length
  let chain = chainStart(BENCH_WORKSPACE, DEVICE)
  for (let start = 0; start < total; start += SEGMENT) {
    const before = chain
    const changes: Change[] = []
    const mine: PersonKeyEntry[] = []
    for (let index = start; index < Math.min(start + SEGMENT, total); index += 1) {
      const [who, step] =
        order === 'in-order'
          ? [Math.floor(index / FIELDS.length), index % FIELDS.length]
          : [index % people, Math.floor(index / people)]
      const change = changeOf(index + 1, { who, step, key: keys[who] as ReturnType<typeof personKeyOf>, heads })
      changes.push(change)
      chain = chainNext(chain, changeHash(ring.hashKey, change))
      if (named.has(who)) continue
      named.add(who)
      mine.push({ personId: idOf(who), secret: secrets[who] as Uint8Array })
    }
    const run = {
      ws: BENCH_WORKSPACE,
      device: DEVICE,
      first: start + 1,
      last: start + changes.length,
      before,
      chain,
      changes,
    }
    segments.push({
      bytes: sealSegment(run, { ring, signer, nonce: randomBytes(24), hasKeys: mine.length > 0 }),
      keys: mine,
    })
  }
  return { ring, device: DEVICE, signer, segments }
}

function idOf(who: number): string {
  return `0192f0c1-7a00-7000-8000-${String(who).padStart(12, '0')}`
}

interface Step {
  readonly who: number
  readonly step: number
  readonly key: ReturnType<typeof personKeyOf>
  readonly heads: Map<string, Dot>
}

function changeOf(seq: number, { who, step, key, heads }: Step): Change {
  const field = FIELDS[step] as string
  const id = idOf(who)
  const text = field === 'kind' ? (step < 5 ? 'natural' : 'company') : `${field} ${who} 王晓梅 ${step}`
  const v = PERSONAL.has(field) ? sealPersonal(key, { e: 'person', id, field }, text) : text
  const before = heads.get(`${id} ${field}`)
  const dot = makeDot(DEVICE, seq)
  heads.set(`${id} ${field}`, dot)
  const ms = START_MS + seq * 700
  return {
    v: 1,
    ws: BENCH_WORKSPACE,
    dot,
    hlc: makeHlc(ms, 0, DEVICE),
    cmd: 'person.edit',
    actor: { id: `0192f0c1-7a00-7000-8000-staff000000${seq % 3}`, role: 'front-desk' },
    session: `0192f0c1-7a00-7000-8000-session0000${seq % 7}`,
    at: new Date(ms).toISOString(),
    app: '0.1.0',
    schema: 1,
    items: [{ e: 'person', id, f: { [field]: { v, b: before ? [before] : [] } } }],
    blobs: [],
  }
}
