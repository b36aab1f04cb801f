/**
 * What only one desk had, issued again under its new id (sync 5, 4.5.3): after a fork or a restore the old id is read-only history, and
 * nothing that was written under it here may be lost or doubled.
 */
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { Change, ChangeItem, DeviceId, Dot, EventItem, RegisterItem } from './change.ts'
import { conflictId, partiesHash, SETTLE_RULE } from './conflict.ts'
import { makeDot, sortedDots } from './dot.ts'
import { makeHlc, parseHlc } from './hlc.ts'
import { SETTLE, SETTLEMENT } from './settlement.ts'

/**
 * The changes under dots of `device` from `first` on, in their order, with every dot of theirs that they name named anew: bases, refs,
 * parties of settlements, and whatever else in them is such a dot. Clock, actor, session and content stay. Source sync 5.
 */
export function reissueChanges(changes: readonly Change[], device: DeviceId, first: number): readonly Change[] {
  const renamed = new Map<string, Dot>(changes.map(({ dot }, index) => [dot, makeDot(device, first + index)]))
  return changes.map((change) => {
    const stamp = parseHlc(change.hlc)
    return {
      ...change,
      dot: renamed.get(change.dot) as Dot,
      hlc: stamp.ok ? makeHlc(stamp.value.ms, stamp.value.counter, device) : change.hlc,
      items: change.items.map((item) => reissueItem(item, renamed)),
    }
  })
}

type Renamed = ReadonlyMap<string, Dot>

function reissueItem(item: ChangeItem, renamed: Renamed): ChangeItem {
  return 'f' in item ? reissueRegister(item, renamed) : reissueEvent(item, renamed)
}

function reissueRegister(item: RegisterItem, renamed: Renamed): RegisterItem {
  const fields = Object.entries(item.f).map(([field, { v, b }]) => [
    field,
    { v: renameIn(v, renamed), b: dots(b, renamed) },
  ])
  return { ...item, f: Object.fromEntries(fields) }
}

function reissueEvent(item: EventItem, renamed: Renamed): EventItem {
  const data = renameIn(item.data, renamed) as JsonObject
  const next = { ...item, data, refs: dots(item.refs, renamed) }
  if (item.claim === undefined) return next
  const settled = item.e === SETTLEMENT && item.ev === SETTLE ? settlementClaimOf(data) : undefined
  const claim = item.claim.split('/').map((part) => renamed.get(part) ?? part)
  return { ...next, claim: settled ?? claim.join('/') }
}

/** The claim of a settlement names its parties by a hash: other dots, another hash. */
function settlementClaimOf({ rule, subject, keep, void: voids }: JsonObject): string | undefined {
  if (typeof rule !== 'string' || typeof subject !== 'string') return undefined
  const parties = [keep, voids].flatMap((list) => (Array.isArray(list) ? (list as readonly Dot[]) : []))
  return `${SETTLE_RULE}/${conflictId(rule, subject)}/${partiesHash(parties)}`
}

function dots(named: readonly Dot[], renamed: Renamed): readonly Dot[] {
  return sortedDots(named.map((dot) => renamed.get(dot) ?? dot))
}

function renameIn(value: Json, renamed: Renamed): Json {
  if (typeof value === 'string') return renamed.get(value) ?? value
  if (Array.isArray(value)) return value.map((one: Json) => renameIn(one, renamed))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renameIn(inner, renamed)]))
}
