// A small community for tests of the fold: one register, one ledger with a rule over sums, one shelf with claims.
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import type {
  EntitySpec,
  EventPolicy,
  EventSpec,
  FoldRegistry,
  LiveEvent,
  RegisterSpec,
} from '#shared/sync/registry.ts'

/** People with a flagged name, a quiet remark and a sealed phone. */
export const personSpec: RegisterSpec = {
  kind: 'register',
  entity: 'person',
  fields: {
    name: { conflict: 'flag', privacy: 'plain' },
    remark: { conflict: 'quiet', privacy: 'plain' },
    phone: { conflict: 'flag', privacy: 'personal' },
  },
}

const final: EventPolicy = { personal: [], voidableBy: [], correctable: false }
const slip: EventPolicy = { personal: ['who'], voidableBy: ['own-session', 'supervisor'], correctable: true }

/** Deposits paid in and out; out may not exceed in, and nothing comes after the end. */
export const ledgerSpec: EventSpec = {
  kind: 'events',
  entity: 'ledger',
  events: { pay: slip, refund: { ...final, voidableBy: ['supervisor'] }, close: final },
  rules: ['overdrawn', 'after-end'],
  fold: foldLedger,
}

function foldLedger(events: readonly LiveEvent[]) {
  const sumOf = (ev: string) =>
    events.filter((event) => event.ev === ev).reduce((sum, event) => sum + amountOf(event), 0)
  const balance = sumOf('pay') - sumOf('refund')
  const refunds = events.filter((event) => event.ev === 'refund').map((event) => event.dot)
  const end = events.findIndex((event) => event.ev === 'close')
  const late = end < 0 ? [] : events.slice(end + 1).map((event) => event.dot)
  const state: JsonObject = { balance, seen: events.map((event) => [event.dot, event.data.who ?? null]) as Json }
  return {
    state,
    violations: [
      ...(balance < 0 ? [{ rule: 'overdrawn', dots: refunds }] : []),
      ...(late.length > 0 ? [{ rule: 'after-end', dots: late }] : []),
    ],
  }
}

function amountOf(event: LiveEvent): number {
  return typeof event.data.amount === 'number' ? event.data.amount : 0
}

/** Things handed out once, by claim. */
export const shelfSpec: EventSpec = {
  kind: 'events',
  entity: 'shelf',
  events: { put: slip, out: { ...final, voidableBy: ['supervisor'] } },
  rules: [],
  fold: (events) => ({ state: { last: events.at(-1)?.dot ?? null, count: events.length }, violations: [] }),
}

/** A registry of these specs; clerks may not settle, and `later.*` is of a newer version. */
export function registryOf(...specs: readonly EntitySpec[]): FoldRegistry {
  const byEntity = new Map(specs.map((spec) => [spec.entity, spec]))
  return {
    foldVersion: 1,
    specOf: (entity) => byEntity.get(entity),
    mayAct: (cmd, role) => {
      if (cmd.startsWith('later.')) return 'unknown'
      return cmd === 'conflict.settle' && role === 'clerk' ? 'beyond-role' : 'allowed'
    },
  }
}

/** What an up-to-date desk knows. */
export const fullRegistry = registryOf(personSpec, ledgerSpec, shelfSpec)

/** What an old desk knows: no ledger, no refund-like events, no phone. */
export const oldRegistry = registryOf(
  { ...personSpec, fields: { name: { conflict: 'flag', privacy: 'plain' } } },
  { ...shelfSpec, events: { put: slip } },
)

/** Every record a test world may write. */
export const WORLD_KEYS: readonly RecordKey[] = ['person', 'ledger', 'shelf', 'future'].flatMap((entity) =>
  [0, 1, 2].map((id) => `${entity}/${id}` as RecordKey),
)
