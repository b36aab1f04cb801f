/** What the desk knows of one thing in custody (handbook 2.15): folded from its events, read by every screen. */
import type { JsonObject } from '#shared/kernel/json.ts'

/** 在库、送达中、查找中、已领取、已送达、已退回、已移交、遗失、作废 (handbook 3.5). */
export const CUSTODY_STATUSES = [
  'in-store',
  'out-for-delivery',
  'missing',
  'handed-out',
  'delivered',
  'returned',
  'passed-on',
  'lost',
  'void',
] as const
/** One of them. */
export type CustodyStatus = (typeof CUSTODY_STATUSES)[number]

/** A word to whoever waits for the thing. */
export interface NoticeGiven extends JsonObject {
  readonly at: string
  readonly by: string
  /** A `NoticeWay`. */
  readonly way: string
}

/** Somebody who says that a found thing is theirs. */
export interface Asking extends JsonObject {
  readonly at: string
  readonly by: string
  readonly name: string
  readonly phone: string
  readonly idLast4: string
  /** Their own description, taken before the thing was shown. */
  readonly description: string
  /** Whether the desk found that it fits. */
  readonly fits: boolean
}

/** How a thing left: to whom, proved by what. */
export interface WayOut extends JsonObject {
  readonly at: string
  /** Staff id of the handler. */
  readonly by: string
  /** 本人、代领 at a hand-out and a delivery; carrier, depositor or sender of a return; police or department of a passing on. */
  readonly to: string
  readonly personId: string | null
  readonly name: string
  readonly phone: string
  readonly idLast4: string
  /** How a proxy proved that they may: 短信、电话、书面、业主在场…. */
  readonly authority: string
  /** Hash of the drawn signature, or empty. */
  readonly signature: string
  /** Number of the paper that was signed instead, or empty. */
  readonly signedPaper: string
  /** Receipt number of the police, or waybill of a return. */
  readonly receipt: string
  readonly remark: string
}

/** An earlier stay of a parcel that was delivered again. */
export interface EarlierVisit extends JsonObject {
  readonly visit: number
  /** A `CustodyStatus`. */
  readonly status: string
  readonly receivedAt: string
  readonly endedAt: string
}

/** One thing as the desk sees it; amounts in fen, times ISO instants, days `YYYY-MM-DD`. */
export interface CustodyState extends JsonObject {
  readonly status: CustodyStatus
  /** A `CustodyKind`. */
  readonly kind: string
  /** Which stay this is: a parcel that is delivered again comes a second time. */
  readonly visit: number
  /** 寄存牌号, as it is called out: A231. */
  readonly tag: string
  readonly waybill: string
  readonly carrier: string
  /** An `ItemSize`. */
  readonly size: string
  readonly slotId: string | null
  readonly unitId: string | null
  /** Whose it is, where they are on file; else by name. */
  readonly personId: string | null
  readonly name: string
  readonly phone: string
  /** Who left it for them. */
  readonly fromPersonId: string | null
  readonly fromName: string
  readonly fromPhone: string
  readonly what: string
  readonly quantity: number
  readonly features: string
  readonly packaging: string
  /** Declared value; null for 未申报. */
  readonly declaredFen: number | null
  /** Whether the depositor was told what is not taken (handbook R103). */
  readonly reminded: boolean
  /** Hashes of photographs, of the intake and of later damage. */
  readonly photos: readonly string[]
  readonly receivedAt: string
  readonly receivedBy: string
  /** Until when it was agreed to be kept; empty where nothing was. */
  readonly keepUntil: string
  /** Number of the sealed bag or envelope of a valuable. */
  readonly sealNumber: string
  /** Hash of the depositor's drawn signature, or number of the signed paper. */
  readonly signature: string
  readonly signedPaper: string
  /** Of a found thing: where, when (as told), by whom. */
  readonly foundPlace: string
  readonly foundAt: string
  readonly finder: string
  /** Staff ids of who counted a found thing; two are wanted (handbook D12). */
  readonly countedBy: readonly string[]
  /** When its notice was posted. */
  readonly announcedAt: string
  readonly askings: readonly Asking[]
  /** What is wrong with a device that is to be repaired. */
  readonly fault: string
  readonly notices: readonly NoticeGiven[]
  /** The run it is out with, or was out with last. */
  readonly runId: string | null
  /** Deliveries that found nobody. */
  readonly failedDeliveries: number
  /** The recipient does not want it: since when and why. */
  readonly declinedAt: string
  readonly declinedWhy: string
  /** Damaged or short: since when, what, and the supervisor's word on it. */
  readonly damagedAt: string
  readonly damage: string
  readonly ruling: string
  readonly missingSince: string
  readonly out: WayOut | null
  /** The instant it left, empty while it has not: what lists of the past are found by. */
  readonly endedAt: string
  /** The sheet that was issued with it, where one was. */
  readonly sheetId: string | null
  readonly number: string
  readonly remark: string
  /** Whether it was taken over from before the program (期初导入). */
  readonly isOpening: boolean
  /** Hashes of every photograph and signature that a word on the record names: what the host keeps for it. */
  readonly blobs: readonly string[]
  /** How often this stay was registered: two desks may scan one waybill. */
  readonly registrations: number
  readonly earlier: readonly EarlierVisit[]
}

/** A record of which nothing stands. */
export const NO_CUSTODY: CustodyState = {
  status: 'void',
  kind: '',
  visit: 0,
  tag: '',
  waybill: '',
  carrier: '',
  size: '',
  slotId: null,
  unitId: null,
  personId: null,
  name: '',
  phone: '',
  fromPersonId: null,
  fromName: '',
  fromPhone: '',
  what: '',
  quantity: 0,
  features: '',
  packaging: '',
  declaredFen: null,
  reminded: false,
  photos: [],
  receivedAt: '',
  receivedBy: '',
  keepUntil: '',
  sealNumber: '',
  signature: '',
  signedPaper: '',
  foundPlace: '',
  foundAt: '',
  finder: '',
  countedBy: [],
  announcedAt: '',
  askings: [],
  fault: '',
  notices: [],
  runId: null,
  failedDeliveries: 0,
  declinedAt: '',
  declinedWhy: '',
  damagedAt: '',
  damage: '',
  ruling: '',
  missingSince: '',
  out: null,
  endedAt: '',
  sheetId: null,
  number: '',
  remark: '',
  isOpening: false,
  blobs: [],
  registrations: 0,
  earlier: [],
}

/** Whether the desk still answers for it: in store, on its way to a home, or looked for. */
export function isHeld({ status }: Pick<CustodyState, 'status'>): boolean {
  return status === 'in-store' || status === 'out-for-delivery' || status === 'missing'
}

/** Whether damage or shortage was noted and the leader has not ruled on it. Source: handbook 3.5 (异常、主管裁定). */
export function isUnruled({ damagedAt, ruling }: Pick<CustodyState, 'damagedAt' | 'ruling'>): boolean {
  return damagedAt !== '' && ruling === ''
}
