// What people do at a desk of the simulator: edit a file, hand a parcel out, take and refund a deposit, delete, settle.
import type { ChangeItem, RecordKey } from '#shared/sync/change.ts'
import { settleFirst } from '#shared/sync/conflict.ts'
import { keyIdOf, sealPersonal } from '#shared/sync/personal.ts'
import { basesFor, basesForDelete, basesForSettlement, emptyRegister } from '#shared/sync/registerFold.ts'
import { aggregateOf } from '#shared/sync/replica.ts'
import { buildSettlement, settlementKey } from '#shared/sync/settlement.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'
import { eyeOf } from '#shared/sync/working.ts'
import { openNone } from '#test/sync/desk.ts'
import type { Dice } from './dice.ts'
import type { MemoryDesk } from './memoryDesk.ts'

/** One action: its items, and the person keys minted with it. */
export interface Act {
  readonly items: readonly ChangeItem[]
  readonly minted: readonly PersonKeyEntry[]
}

const KINDS = [
  'edit',
  'edit',
  'merge',
  'delete',
  'put',
  'out',
  'out',
  'pay',
  'refund',
  'close',
  'phone',
  'settle',
] as const
const RECORDS = 3

/** An action of this desk, knowing what it knows; `mark` makes it found again, wherever it went. */
export function actOf(desk: MemoryDesk, dice: Dice, mark: string): Act {
  const kind = dice.pick(KINDS) ?? 'edit'
  const id = String(dice.below(RECORDS))
  switch (kind) {
    case 'phone':
      return phone(desk, { id, mark }, dice)
    case 'settle': {
      const items = settle(desk, dice)
      return { items: items.length > 0 ? items : [edit(desk, { id, mark, isMerge: false }, dice)], minted: [] }
    }
    case 'edit':
    case 'merge':
      return { items: [edit(desk, { id, mark, isMerge: kind === 'merge' }, dice)], minted: [] }
    case 'delete':
      return { items: [remove(desk, id)], minted: [] }
    default:
      return { items: [fact(desk, { id, mark, kind }, dice)], minted: [] }
  }
}

interface Place {
  readonly id: string
  readonly mark: string
}

function edit(desk: MemoryDesk, { id, mark, isMerge }: Place & { readonly isMerge: boolean }, dice: Dice): ChangeItem {
  const key = `person/${id}` as RecordKey
  const field = dice.pick(['name', 'remark', 'later']) ?? 'name'
  const state = desk.replica.set.registers.get(key) ?? emptyRegister
  const eye = eyeOf(desk.replica.set, key, desk.replica.registry, openNone)
  const b = isMerge ? basesForSettlement(state, field) : basesFor(state, field, eye)
  return { e: 'person', id, f: { [field]: { v: mark, b } } }
}

function phone(desk: MemoryDesk, { id, mark }: Place, dice: Dice): Act {
  const key = `person/${id}` as RecordKey
  const secret = dice.bytes(32)
  const state = desk.replica.set.registers.get(key) ?? emptyRegister
  const v = sealPersonal({ k: keyIdOf(secret), secret }, { e: 'person', id, field: 'phone' }, mark)
  const b = basesFor(state, 'phone', eyeOf(desk.replica.set, key, desk.replica.registry, openNone))
  return { items: [{ e: 'person', id, f: { phone: { v, b } } }], minted: [{ personId: `${id}/${mark}`, secret }] }
}

function remove(desk: MemoryDesk, id: string): ChangeItem {
  const state = desk.replica.set.registers.get(`person/${id}` as RecordKey) ?? emptyRegister
  return { e: 'person', id, f: { _deleted: { v: true, b: basesForDelete(state) } } }
}

type FactKind = 'put' | 'out' | 'pay' | 'refund' | 'close'

/** A shelf stands for a parcel, handed out once; a ledger for a deposit, refunded once and never beyond what was paid. */
function fact(desk: MemoryDesk, { id, mark, kind }: Place & { readonly kind: FactKind }, dice: Dice): ChangeItem {
  const e = kind === 'put' || kind === 'out' ? 'shelf' : 'ledger'
  const known = desk.replica.set.aggregates.get(`${e}/${id}` as RecordKey) ?? []
  const refs = known.filter(() => dice.chance(0.7)).map(({ dot }) => dot)
  const claim = kind === 'out' ? `out/${id}` : kind === 'refund' && dice.chance(0.5) ? `refund/${id}` : undefined
  const data = { mark, amount: 1 + dice.below(5) }
  return { e, id, ev: kind, data, refs, ...(claim === undefined ? {} : { claim }) }
}

/** Records that may be contested. */
export const CONTESTED_KEYS: readonly RecordKey[] = ['shelf', 'ledger'].flatMap((e) =>
  Array.from({ length: RECORDS }, (_, id) => `${e}/${id}` as RecordKey),
)

/** A settlement of some open conflict the desk sees; none where there is none. */
export function settle(desk: MemoryDesk, dice: Dice): readonly ChangeItem[] {
  const open = CONTESTED_KEYS.flatMap((key) => aggregateOf(desk.replica, key, openNone).conflicts)
  const chosen = dice.pick(open)
  if (!chosen) return []
  const conflict = settleFirst(chosen, open)
  const keep = conflict.parties.filter(() => dice.chance(0.5))
  const taken = conflict.parties.filter((dot) => !keep.includes(dot))
  const events = desk.replica.set.aggregates.get(settlementKey(conflict.root)) ?? []
  const item = buildSettlement(conflict, { keep, void: taken }, events)
  return item.ok ? [item.value] : []
}
