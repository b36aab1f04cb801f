/**
 * Custody of parcels and small things (handbook R99–R106, R132, D12–D15, 2.15, 3.5): one mechanism for a courier's parcel, a resident's
 * deposit, something left for somebody, a device taken in for repair, and what was found.
 */
import { FINAL, FLAGGED, OWN_SLIP, QUIET } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, LEADERS } from '#shared/domain/roles.ts'
import type { EventPolicy, EventSpec } from '#shared/sync/registry.ts'
import { type CustodyState, foldCustody } from './custodyFold.ts'
import { type DeliveryRunState, foldRun } from './runFold.ts'
import { CUSTODY_SETTINGS } from './settings.ts'
import { foldShelfCount, type ShelfCountState } from './shelfCountFold.ts'
import { foldTurnedAway, type TurnedAwayState } from './turnedAwayFold.ts'

/** 快递代收、业主寄存、留给他人、送修设备、拾获 (handbook 2.15, R132). */
export const CUSTODY_KINDS = ['courier', 'deposit', 'left-for', 'device', 'found'] as const
/** One of them. */
export type CustodyKind = (typeof CUSTODY_KINDS)[number]

/** How much of a slot a thing takes: 小、中、大、超大. */
export const ITEM_SIZES = ['small', 'medium', 'large', 'huge'] as const
/** One of them. */
export type ItemSize = (typeof ITEM_SIZES)[number]

/**
 * Why something is not taken: 易燃、易爆、剧毒、现金有价证券、贵重、食品等不宜、包装破损、到付代付、收件人不明、其他 (handbook R100, D13; T/DJWGXH
 * 004—2020: damaged packaging and payment on delivery).
 */
export const TURN_AWAY_REASONS = [
  'flammable',
  'explosive',
  'poisonous',
  'cash',
  'precious',
  'unsuitable',
  'damaged',
  'pay-on-delivery',
  'nobody-known',
  'other',
] as const
/** One of them. */
export type TurnAwayReason = (typeof TURN_AWAY_REASONS)[number]

/** How somebody was told: 群消息、电话、上门、短信、当面 (handbook D15, 2.15). */
export const NOTICE_WAYS = ['group', 'phone', 'door', 'message', 'in-person'] as const
/** One of them. */
export type NoticeWay = (typeof NOTICE_WAYS)[number]

/** One place of the shelf, as its register row holds it. */
export interface ShelfSlot {
  /** As its label says: A-03. */
  readonly code: string
  /** The shelf it belongs to: A. */
  readonly shelf: string
  readonly size: ItemSize
  /** Things it holds before the proposal looks elsewhere. */
  readonly capacity: number
  /** Order of walking along the shelves. */
  readonly position: number
  readonly active: boolean
}

const shelfSlot: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'shelfSlot',
    fields: {
      code: FLAGGED,
      shelf: QUIET,
      size: QUIET,
      capacity: QUIET,
      position: QUIET,
      active: FLAGGED,
    },
  },
  table: 'shelfSlots',
  retention: { years: 'long-term', basis: 'operation' },
}

const people = ['name', 'phone', 'idLast4', 'remark'] as const
/** A way out: final, taken back by whoever wrote it in the same session, and by a leader with a reason (更正 of a wrong hand-out). */
const WAY_OUT: EventPolicy = { ...FINAL, personal: [...people, 'authority'], voidableBy: ['own-session', ...LEADERS] }
/** What the desk notes about a thing: a slip of the pen is mended alone. */
const NOTED: EventPolicy = { ...OWN_SLIP, personal: people, voidableBy: ['own-session', ...LEADERS] }

/** How custody folds. One claim a visit for all ways out: a thing leaves once (sync 4.4). */
export const custodySpec: EventSpec<CustodyState> = {
  kind: 'events',
  entity: 'custodyItem',
  events: {
    received: {
      ...NOTED,
      personal: [...people, 'fromName', 'fromPhone', 'finder', 'features', 'what', 'packaging', 'fault'],
    },
    notified: NOTED,
    sentOut: NOTED,
    cameBack: NOTED,
    moved: NOTED,
    damaged: NOTED,
    ruled: NOTED,
    declined: NOTED,
    missed: NOTED,
    recovered: NOTED,
    counted: NOTED,
    announced: NOTED,
    asked: { ...NOTED, personal: [...people, 'description'] },
    handedOut: WAY_OUT,
    delivered: WAY_OUT,
    returned: WAY_OUT,
    passedOn: WAY_OUT,
    lost: WAY_OUT,
  },
  rules: ['two-slots', 'out-before-in', 'out-while-lost'],
  fold: foldCustody,
}

const custodyItem: EntityDeclaration = {
  spec: custodySpec as EventSpec,
  table: 'custodyItems',
  personField: 'personId',
  retention: { years: 2, basis: 'operation' },
}

/** How refusals of the desk fold: one fact, and its slip. */
export const turnedAwaySpec: EventSpec<TurnedAwayState> = {
  kind: 'events',
  entity: 'turnedAway',
  events: { refused: { ...NOTED, personal: [...people, 'what'] } },
  rules: [],
  fold: foldTurnedAway,
}

const turnedAway: EntityDeclaration = {
  spec: turnedAwaySpec as EventSpec,
  table: 'turnedAways',
  personField: 'personId',
  retention: { years: 2, basis: 'operation' },
}

/** How delivery runs fold; what became of each thing stands with the thing. */
export const deliveryRunSpec: EventSpec<DeliveryRunState> = {
  kind: 'events',
  entity: 'deliveryRun',
  events: { begun: NOTED, closed: NOTED },
  rules: [],
  fold: foldRun,
}

const deliveryRun: EntityDeclaration = {
  spec: deliveryRunSpec as EventSpec,
  table: 'deliveryRuns',
  retention: { years: 2, basis: 'operation' },
}

/** How counts of shelves fold; the record is one count of one moment. */
export const shelfCountSpec: EventSpec<ShelfCountState> = {
  kind: 'events',
  entity: 'shelfCount',
  events: { counted: NOTED },
  rules: [],
  fold: foldShelfCount,
}

const shelfCount: EntityDeclaration = {
  spec: shelfCountSpec as EventSpec,
  table: 'shelfCounts',
  retention: { years: 2, basis: 'operation' },
}

/** The custody module's pure half. */
export const parcelCustodyModule: DomainModule = {
  name: 'parcel-custody',
  entities: [shelfSlot, custodyItem, turnedAway, deliveryRun, shelfCount],
  settings: CUSTODY_SETTINGS,
  commands: {
    'slot.save': DESK,
    'slot.retire': LEADERS,
    'custody.receive': DESK,
    // Above the value of handbook C12, where the project allows it at all (D13).
    'custody.receiveValuable': LEADERS,
    'custody.turnAway': DESK,
    'custody.notify': DESK,
    'custody.move': DESK,
    'custody.sendOut': DESK,
    'custody.comeBack': DESK,
    'custody.closeRun': DESK,
    'custody.deliver': DESK,
    'custody.handOut': DESK,
    'custody.decline': DESK,
    'custody.return': DESK,
    'custody.passOn': DESK,
    'custody.damage': DESK,
    'custody.rule': LEADERS,
    'custody.countShelf': DESK,
    'custody.miss': DESK,
    'custody.recover': DESK,
    'custody.lose': LEADERS,
    'custody.countFound': DESK,
    'custody.announce': DESK,
    'custody.ask': DESK,
    'custody.undo': DESK,
    'custody.void': LEADERS,
    'custody.open': LEADERS,
  },
}
