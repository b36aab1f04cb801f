// Field changes as desks make them: ten of each person, names, phones and remarks sealed under the person's key, floors plain.
import { sha256 } from '@noble/hashes/sha2.js'
import { hex, utf8 } from '#shared/kernel/bytes.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import type { Change, Dot } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import { personKeyOf, sealPersonal } from '#shared/sync/personal.ts'
import { DESK, WS } from '#test/golden/wireSamples.ts'

const FIELDS = ['name', 'phone', 'remark', 'floor'] as const
const PER_PERSON = 10
const START_MS = 1_763_717_400_000

/** A UUIDv7-like id and other bytes that are the same in every run. */
const bytesOf = (seed: string) => sha256(utf8(seed))
const idOf = (seed: string) => {
  const text = hex(bytesOf(seed))
  return `019aa4b6-${text.slice(0, 4)}-7${text.slice(4, 7)}-8${text.slice(7, 10)}-${text.slice(10, 22)}`
}

/** So many changes of one desk over a tenth as many people, each naming the write that it replaces. */
export function fieldChanges(count: number): readonly Change[] {
  const people = Array.from({ length: Math.max(1, count / PER_PERSON) }, (_, index) => ({
    id: idOf(`person ${index}`),
    key: personKeyOf(bytesOf(`key ${index}`)),
    heads: new Map<string, Dot>(),
  }))
  let ms = START_MS
  return Array.from({ length: count }, (_, index) => {
    const { id, key, heads } = people[(index * 7919) % people.length] as (typeof people)[number]
    const field = FIELDS[index % FIELDS.length] as (typeof FIELDS)[number]
    const dot = makeDot(DESK, index + 1)
    const head = heads.get(field)
    heads.set(field, dot)
    ms += 200 + ((index * 48_271) % 60_000)
    const text = field === 'phone' ? `1380000${1000 + (index % 9000)}` : `某某${index}`
    const v = field === 'floor' ? index % 30 : sealPersonal(key, { e: 'person', id, field }, text)
    return {
      v: 1,
      ws: WS,
      dot,
      hlc: makeHlc(ms, 0, DESK),
      cmd: 'owner-files.edit',
      actor: { id: idOf('actor'), role: 'front-desk' },
      session: idOf(`session ${Math.floor(index / 500)}`),
      at: instantFrom(ms),
      app: '0.1.0',
      schema: 1,
      items: [{ e: 'person', id, f: { [field]: { v, b: head ? [head] : [] } } }],
      blobs: [],
    }
  })
}
