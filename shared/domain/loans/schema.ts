/** Loans (handbook D25, 3.8, 3.11): one mechanism for keys, radios, trolleys, umbrellas: what the cabinet holds, and who has it. */
import { FINAL, FLAGGED, OWN_SLIP, QUIET } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, LEADERS } from '#shared/domain/roles.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { type EntrustmentState, foldEntrustment } from './keys/entrustmentFold.ts'
import { foldKeySet, type KeySetState } from './keys/keySetFold.ts'
import { foldLoan, type LoanState } from './loanFold.ts'
import { LOAN_SETTINGS } from './settings.ts'

/** 平板车、雨伞、钥匙、对讲机、其他 (handbook D25). */
export const LOAN_KINDS = ['trolley', 'umbrella', 'key', 'radio', 'other'] as const
/** One of them. */
export type LoanKind = (typeof LOAN_KINDS)[number]

/** When a thing must be back: by the desk's closing time of the day, or of the day after (handbook 2.4, 2.16). */
export const DUE_RULES = ['same-day', 'next-day'] as const
/** One of them. */
export type DueRule = (typeof DUE_RULES)[number]

/** One thing that can be lent, as its register row holds it. Amounts in fen. */
export interface LoanThing {
  readonly kind: LoanKind
  /** As the tag on it says: 平板车 1. */
  readonly label: string
  /** Cabinet and place: A-07; may be empty. */
  readonly slot: string
  /** Unit whose key it is, or null. */
  readonly unitId: string | null
  readonly feeFen: number
  readonly depositFen: number
  readonly due: DueRule
  /** How many keys hang together on the hook; 1 for anything else. */
  readonly count: number
  /** What the set opens, in words: 入户门、单元门、信箱; empty for anything else. */
  readonly opens: string
  readonly active: boolean
}

const loanThing: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'loanThing',
    fields: {
      kind: FLAGGED,
      label: FLAGGED,
      slot: QUIET,
      unitId: FLAGGED,
      feeFen: FLAGGED,
      depositFen: FLAGGED,
      due: FLAGGED,
      count: FLAGGED,
      opens: QUIET,
      active: FLAGGED,
    },
  },
  table: 'loanThings',
  retention: { years: 'long-term', basis: 'operation' },
}

/** How loans fold. While a thing is out its `lent` event claims it, so that two desks lending one trolley is a conflict. */
export const loanSpec: EventSpec<LoanState> = {
  kind: 'events',
  entity: 'loan',
  events: {
    lent: { ...FINAL, personal: ['name', 'phone', 'idLast4'], voidableBy: ['own-session', ...LEADERS] },
    // The remark says who brought it, or how it was lost: words about people.
    returned: { ...FINAL, personal: ['remark'], voidableBy: ['own-session', ...LEADERS] },
    extended: { ...OWN_SLIP, personal: ['reason'] },
    lost: { ...FINAL, personal: ['remark'], voidableBy: ['own-session', ...LEADERS] },
  },
  rules: ['returned-before-lent', 'returned-twice', 'lost-and-returned'],
  fold: foldLoan,
}

const loan: EntityDeclaration = {
  spec: loanSpec as EventSpec,
  table: 'loans',
  personField: 'personId',
  retention: { years: 2, basis: 'operation' },
}

/** How sets of keys fold; the record id is that of the set's `loanThing`. */
export const keySetSpec: EventSpec<KeySetState> = {
  kind: 'events',
  entity: 'keySet',
  events: {
    sealed: { ...OWN_SLIP, personal: ['witness'], voidableBy: ['own-session', ...LEADERS] },
    sealChecked: { ...OWN_SLIP, personal: ['remark'] },
    sealOpened: { ...FINAL, personal: ['why'], voidableBy: ['own-session', ...LEADERS] },
    released: { ...FINAL, voidableBy: ['own-session', ...LEADERS] },
    missed: { ...FINAL, personal: ['why'], voidableBy: ['own-session', ...LEADERS] },
    found: { ...FINAL, personal: ['remark'], voidableBy: ['own-session', ...LEADERS] },
    relocked: { ...FINAL, personal: ['remark'], voidableBy: ['own-session', ...LEADERS] },
    handedOver: { ...FINAL, personal: ['remark'], voidableBy: ['own-session', ...LEADERS] },
  },
  rules: ['handed-over-twice'],
  fold: foldKeySet,
}

const keySet: EntityDeclaration = {
  spec: keySetSpec as EventSpec,
  table: 'keySets',
  retention: { years: 'long-term', basis: 'operation' },
}

/** How entrusted keys fold. */
export const entrustmentSpec: EventSpec<EntrustmentState> = {
  kind: 'events',
  entity: 'keyEntrustment',
  events: {
    entrusted: {
      ...FINAL,
      personal: ['why', 'agent', 'agentPhone', 'remark'],
      voidableBy: ['own-session', ...LEADERS],
    },
    extended: { ...OWN_SLIP, personal: ['remark'], voidableBy: ['own-session', ...LEADERS] },
    ended: { ...FINAL, personal: ['to', 'remark'], voidableBy: ['own-session', ...LEADERS] },
  },
  rules: ['ended-twice'],
  fold: foldEntrustment,
}

const keyEntrustment: EntityDeclaration = {
  spec: entrustmentSpec as EventSpec,
  table: 'keyEntrustments',
  personField: 'personId',
  retention: { years: 2, basis: 'contract' },
}

/** The loan module's pure half. */
export const loansModule: DomainModule = {
  name: 'loans',
  entities: [loanThing, loan, keySet, keyEntrustment],
  settings: LOAN_SETTINGS,
  commands: {
    'loanThing.save': DESK,
    'loanThing.retire': LEADERS,
    'loan.lend': DESK,
    'loan.return': DESK,
    'loan.extend': DESK,
    'loan.lose': DESK,
    'loan.undo': DESK,
    'loan.void': LEADERS,
    'keySet.seal': DESK,
    'keySet.checkSeal': DESK,
    'keySet.openSeal': DESK,
    'keySet.handOver': DESK,
    'keySet.miss': DESK,
    'keySet.find': DESK,
    'keySet.relock': LEADERS,
    'keySet.open': LEADERS,
    'keyEntrustment.take': DESK,
    'keyEntrustment.extend': DESK,
    'keyEntrustment.end': DESK,
  },
}
