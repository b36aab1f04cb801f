// The rules once more, straight from their definition and without regard to speed: what the fold must agree with.
import type { Change, Dot, RegisterItem } from '#shared/sync/change.ts'
import { deviceOf, seqOf } from '#shared/sync/dot.ts'
import { compareHlc } from '#shared/sync/hlc.ts'
import type { StoredEvent } from '#shared/sync/state.ts'

interface Write {
  readonly dot: Dot
  readonly hlc: Change['hlc']
  readonly item: RegisterItem
}

/** Heads of a field: writes that no other known write of the field names; for deletions, of any field. */
export function headsByDefinition(changes: readonly Change[], e: string, id: string, field: string): ReadonlySet<Dot> {
  const writes: Write[] = changes.flatMap(({ dot, hlc, items }) =>
    items.flatMap((item) => ('f' in item && item.e === e && item.id === id ? [{ dot, hlc, item }] : [])),
  )
  const names = (write: Write, other: Write) =>
    write.dot !== other.dot &&
    Object.entries(write.item.f).some(
      ([name, { b }]) => (field === '_deleted' || name === field) && b.includes(other.dot),
    )
  const own = writes.filter(({ item }) => field in item.f)
  return new Set(own.filter((write) => !writes.some((other) => names(other, write))).map(({ dot }) => dot))
}

/** The order of events where no circle is: again and again the earliest of those that wait for nothing. */
export function orderByDefinition(events: readonly StoredEvent[]): readonly Dot[] {
  const left = [...events].sort((a, b) => compareHlc(a.hlc, b.hlc) || seqOf(a.dot) - seqOf(b.dot))
  const ordered: Dot[] = []
  while (left.length > 0) {
    const free = left.findIndex((event) => !left.some((other) => other !== event && goesBefore(other, event)))
    if (free < 0) throw new Error('a circle')
    ordered.push(...left.splice(free, 1).map((event) => event.dot))
  }
  return ordered
}

function goesBefore(other: StoredEvent, event: StoredEvent): boolean {
  const isSameDevice = deviceOf(other.dot) === deviceOf(event.dot)
  return event.refs.includes(other.dot) || (isSameDevice && seqOf(other.dot) < seqOf(event.dot))
}
