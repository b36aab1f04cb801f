// Grows a small world of desks from a list of plain steps: edits, facts, deletions, reversals, settlements, and partial sync.
import fc from 'fast-check'
import type { Change, ChangeItem, Dot, EventItem, RecordKey } from '#shared/sync/change.ts'
import { makeDot, parseRecordKey, recordKey } from '#shared/sync/dot.ts'
import { basesFor, basesForDelete, basesForSettlement, emptyRegister } from '#shared/sync/registerFold.ts'
import { aggregateOf } from '#shared/sync/replica.ts'
import { buildSettlement, settlementKey } from '#shared/sync/settlement.ts'
import { eyeOf } from '#shared/sync/working.ts'
import { DEVICES, type Desk, hear, make, newDesk, openAll, seal } from './desk.ts'
import { WORLD_KEYS } from './registry.ts'

const KINDS = [
  'edit',
  'edit',
  'merge',
  'delete',
  'fact',
  'fact',
  'fact',
  'claim',
  'claim',
  'void',
  'correct',
  'settle',
  'settle',
  'future',
  'odd',
  'sync',
  'sync',
  'sync',
] as const

/** One step: who, what, and a handful of dice. */
export interface Step {
  readonly desk: number
  readonly kind: (typeof KINDS)[number]
  readonly a: number
  readonly b: number
  readonly c: number
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1000
const START_MS = 1_763_700_000_000

const step: fc.Arbitrary<Step> = fc.record({
  desk: fc.nat(3),
  kind: fc.constantFrom(...KINDS),
  a: fc.constantFrom(0, 0, 1, 2),
  b: fc.nat(7),
  c: fc.nat(63),
})

/** Desks that argue about two claims and one ledger, and hear little of each other. */
const quarrel: fc.Arbitrary<Step> = fc.record({
  desk: fc.nat(3),
  kind: fc.constantFrom('claim', 'claim', 'fact', 'settle', 'settle', 'settle', 'settle', 'sync', 'sync', 'void'),
  a: fc.constantFrom(0, 0, 1),
  b: fc.constantFrom(0, 0, 1, 2, 4),
  c: fc.nat(63),
})

/** A world in the making: what every desk ever wrote, and how far the clocks are off. */
export interface Plan {
  readonly desks: number
  readonly skews: readonly number[]
  readonly steps: readonly Step[]
}

export const plans: fc.Arbitrary<Plan> = fc.record({
  desks: fc.integer({ min: 2, max: 4 }),
  skews: fc.array(fc.constantFrom(0, 0, 3_600_000, -2 * 86_400_000, YEAR_MS, -YEAR_MS), { minLength: 4, maxLength: 4 }),
  steps: fc.oneof(
    fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }),
    fc.array(quarrel, { minLength: 5, maxLength: 40, size: 'max' }),
  ),
})

/** All changes of the world, in an order in which they were made. */
export function grow(plan: Plan): readonly Change[] {
  const desks = Array.from({ length: plan.desks }, (_, index) => newDesk(index, plan.skews[index] ?? 0))
  const log: Change[] = []
  for (const [index, one] of plan.steps.entries()) {
    const desk = desks[one.desk % desks.length]
    if (!desk) continue
    // Several steps share a millisecond, so that counters and devices decide.
    const wallMs = START_MS + Math.floor(index / 3)
    if (one.kind === 'sync') {
      const from = desks[(one.desk + 1 + (one.b % (desks.length - 1))) % desks.length]
      if (from && from !== desk) hear(desk, knownTo(from, log).slice(0, one.c < 16 ? one.c : undefined), wallMs)
      continue
    }
    const made = itemsOf(desk, one)
    if (made.items.length > 0) log.push(make(desk, made.items, { wallMs, ...made.act }))
  }
  return log
}

function knownTo(desk: Desk, log: readonly Change[]): readonly Change[] {
  return log.filter(({ dot }) => desk.replica.hashes.has(dot))
}

interface Made {
  readonly items: readonly ChangeItem[]
  readonly act?: { readonly cmd?: string; readonly role?: string; readonly session?: string }
}

function itemsOf(desk: Desk, one: Step): Made {
  const role = one.c % 4 === 0 ? 'supervisor' : 'clerk'
  switch (one.kind) {
    case 'edit':
      return { items: [write(desk, one, false)] }
    case 'merge':
      return { items: [write(desk, one, true)] }
    case 'delete':
      return { items: [remove(desk, one)] }
    case 'fact':
      return { items: [fact(desk, one)] }
    case 'claim':
      return { items: claims(desk, one) }
    case 'void':
    case 'correct':
      return { items: reversal(desk, one), act: one.c % 5 === 0 ? { role, session: 'another' } : { role } }
    case 'settle':
      return { items: settle(desk, one), act: { cmd: 'conflict.settle', role } }
    case 'future':
      return { items: future(one), act: { cmd: 'later.act' } }
    case 'odd':
      return { items: [oddWrite(desk, one)] }
    case 'sync':
      return { items: [] }
  }
}

function write(desk: Desk, { a, b, c }: Step, isMerge: boolean): ChangeItem {
  const field = ['name', 'remark', 'phone', 'later'][b % 4] ?? 'name'
  const key = recordKey('person', String(a))
  const state = desk.replica.set.registers.get(key) ?? emptyRegister
  const eye = eyeOf(desk.replica.set, key, desk.replica.registry, openAll)
  const bases = isMerge ? basesForSettlement(state, field) : basesFor(state, field, eye)
  const plain = `value ${c % 3}`
  const v = field === 'phone' ? seal('person', String(a), field, plain) : plain
  return { e: 'person', id: String(a), f: { [field]: { v, b: bases } } }
}

function remove(desk: Desk, { a, c }: Step): ChangeItem {
  const state = desk.replica.set.registers.get(recordKey('person', String(a))) ?? emptyRegister
  const alone = { _deleted: { v: true, b: basesForDelete(state) } }
  return { e: 'person', id: String(a), f: c % 8 === 0 ? { ...alone, remark: { v: 'gone', b: [] } } : alone }
}

/** What no honest desk writes, and no fold may stumble over: bases that never wrote the field, or have yet to be written. */
function oddWrite(desk: Desk, { a, b, c }: Step): ChangeItem {
  const own = makeDot(desk.device, desk.seq + 1)
  const bases = [makeDot(DEVICES[b % 4] ?? desk.device, 1 + (c % 9)), makeDot(DEVICES[c % 4] ?? desk.device, 1 + b)]
  const field = ['name', 'remark', '_deleted'][c % 3] ?? 'name'
  const b2 = [...new Set(bases)].filter((dot) => dot !== own)
  return { e: 'person', id: String(a), f: { [field]: { v: field === '_deleted' ? true : `odd ${b}`, b: b2 } } }
}

function eventsAt(desk: Desk, key: RecordKey) {
  return desk.replica.set.aggregates.get(key) ?? []
}

function fact(desk: Desk, { a, b, c }: Step): EventItem {
  const key = recordKey('ledger', String(a))
  const ev = ['pay', 'refund', 'refund', 'close', 'pay', 'later', 'pay', 'refund'][b] ?? 'pay'
  const known = eventsAt(desk, key).map((event) => event.dot)
  const refs = known.filter((_, index) => (c >> (index % 6)) % 2 === 1)
  const odd = c % 16 === 3 ? [makeDot(DEVICES[a + 1] ?? desk.device, 1 + b)] : []
  const own = makeDot(desk.device, desk.seq + 1)
  const data = { amount: 1 + (c % 7), who: seal('ledger', String(a), 'who', `person ${b}`) }
  // Some facts of one record's rules are exclusive too, so that both kinds of settlement meet in one event.
  const claim = ev === 'refund' && c % 3 === 0 ? { claim: `refund/${b % 2}` } : {}
  return {
    e: 'ledger',
    id: String(a),
    ev,
    ...claim,
    data,
    refs: [...new Set([...refs, ...odd])].filter((dot) => dot !== own),
  }
}

function claims(desk: Desk, { a, b, c }: Step): EventItem[] {
  const key = recordKey('shelf', String(a))
  const refs = eventsAt(desk, key)
    .slice(-1)
    .map((event) => event.dot)
  const ev = b < 6 ? 'out' : 'put'
  const out: EventItem = { e: 'shelf', id: String(a), ev, claim: `out/${b % 2}`, data: { shelf: c }, refs }
  // Sometimes one act is two facts.
  const also: EventItem = { e: 'ledger', id: String(a), ev: 'pay', data: { amount: 1 }, refs: [] }
  return c % 9 === 0 ? [out, also] : [out]
}

function reversal(desk: Desk, { kind, a, b, c }: Step): EventItem[] {
  const key = recordKey(b % 2 === 0 ? 'ledger' : 'shelf', String(a))
  const events = eventsAt(desk, key)
  const target = events[c % Math.max(1, events.length)]
  if (!target) return []
  const data = kind === 'correct' ? { amount: c % 5 } : { reason: 'slip' }
  return [{ ...parseRecordKey(key), ev: kind, data, refs: [target.dot] }]
}

function settle(desk: Desk, { a, b, c }: Step): EventItem[] {
  const open = WORLD_KEYS.filter((key) => !key.startsWith('person/')).flatMap(
    (key) => aggregateOf(desk.replica, key, openAll).conflicts,
  )
  const conflict = open[(a + b) % Math.max(1, open.length)]
  if (!conflict) return []
  const keep: Dot[] = []
  const taken: Dot[] = []
  for (const [index, dot] of conflict.parties.entries()) ((c >> (index % 6)) % 2 === 1 ? keep : taken).push(dot)
  const known = desk.replica.set.aggregates.get(settlementKey(conflict.root)) ?? []
  const item = buildSettlement(conflict, { keep, void: taken }, known)
  if (!item.ok) return []
  // Now and then a forged one: it takes back what is no party, or its claim is false.
  const own = makeDot(desk.device, desk.seq + 1)
  const stranger = makeDot(DEVICES[b % 4] ?? desk.device, 1 + (c % 5))
  if (c % 13 === 5 && stranger !== own)
    return [{ ...item.value, data: { ...item.value.data, void: [...taken, stranger] } }]
  return [item.value]
}

function future({ a, b, c }: Step): ChangeItem[] {
  if (b % 2 === 0) return [{ e: 'future', id: String(a), f: { colour: { v: c, b: [] } } }]
  return [{ e: 'future', id: String(a), ev: 'bloomed', claim: `bloom/${b % 3}`, data: { petals: c }, refs: [] }]
}
