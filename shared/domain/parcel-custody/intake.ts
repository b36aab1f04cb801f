/**
 * Taking something in (handbook R99–R104, R132, D12–D14): a courier's parcel is scan, recipient, slot; what residents deposit has four fields
 * and the reminder; what was found is never turned away.
 */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { addDays, type Day, instantMs, isDay, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type CustodyState, isHeld } from './custodyState.ts'
import { parcelIdOf } from './ids.ts'
import { isLabelPhone, isWaybill, type ReceiveInput, readIntake, receivedData } from './intakeInput.ts'
import { type ItemFacts, mayRun } from './itemFacts.ts'

/** What the desk knows when something is taken in. */
export interface IntakeFacts {
  /** The tag it gets (`nextTag`). */
  readonly tag: string
  /** The courier's parcel with this waybill, where there was one. */
  readonly before: ItemFacts | undefined
  /** Whether the chosen slot is one of the shelf, or there are no slots at all to choose from. */
  readonly slot: 'known' | 'unknown' | 'not-chosen' | 'no-shelf'
  /** The project takes valuables, against the rule (handbook D13); from which declared value on, in fen. */
  readonly acceptValuables: boolean
  readonly valuableFromFen: number
  /** Days after which a found thing goes to the police (handbook D12). */
  readonly foundDays: number
}

/** Why something is not taken in; each code is explained where it is given. */
export type IntakeRefusal = Refusal<
  | 'beyond-role'
  | 'waybill-missing'
  | 'waybill-invalid'
  | 'parcel-held'
  | 'recipient-missing'
  | 'depositor-missing'
  | 'from-missing'
  | 'phone-invalid'
  | 'what-missing'
  | 'quantity-invalid'
  | 'features-missing'
  | 'fault-missing'
  | 'reminder-missing'
  | 'value-invalid'
  | 'valuable-refused'
  | 'valuable-leader'
  | 'seal-missing'
  | 'photo-missing'
  | 'place-missing'
  | 'found-time-missing'
  | 'found-in-future'
  | 'finder-missing'
  | 'second-counter-same'
  | 'slot-missing'
  | 'slot-unknown'
  | 'keep-until-past'
  | 'text-too-long'
>

/** One thing taken in. */
export type Receiving = ChangeDraft & { readonly itemId: string; readonly tag: string; readonly visit: number }

/**
 * Takes one thing in. A waybill whose last stay ended begins the next visit; one whose parcel is here is that parcel, and nothing is written.
 * **Refuses** of a courier's parcel `waybill-missing`, `waybill-invalid` (not 6 to 40 letters and figures), `parcel-held`, `recipient-missing`;
 * of a deposit `depositor-missing`, of something left for somebody `recipient-missing` and `from-missing`; of both and of a device
 * `what-missing`, `quantity-invalid`, `features-missing`, `value-invalid`; `reminder-missing` (R103); above the value of C12
 * `valuable-refused`, or where the project takes valuables `valuable-leader`, `seal-missing`, `photo-missing`; of a device `fault-missing`;
 * of a found thing `place-missing`, `found-time-missing`, `found-in-future`, `finder-missing`, `second-counter-same`; of all `phone-invalid`,
 * `slot-missing`, `slot-unknown`, `keep-until-past`, `text-too-long`, `beyond-role`.
 * Source: handbook R103, R104, R132, D12, D13, D14, C12; id: sync 4.3.
 */
export function decideReceive(
  input: ReceiveInput,
  facts: IntakeFacts,
  context: DecisionContext,
): Result<Receiving, IntakeRefusal> {
  if (!mayRun('custody.receive', context)) return err({ code: 'beyond-role' })
  const read = withKeepUntil(readIntake(input), facts, context)
  const fault = kindFault(read, facts, context) ?? commonFault(read, facts, context)
  if (fault) return err(fault)
  const valuable = isValuable(read, facts)
  const beyond = valuable ? valuableFault(read, facts, context) : undefined
  if (beyond) return err(beyond)
  const cmd = valuable ? 'custody.receiveValuable' : 'custody.receive'
  return ok(receiving(read, { cmd, facts }, context))
}

function receiving(
  read: ReceiveInput,
  { cmd, facts: { before, tag } }: { readonly cmd: string; readonly facts: IntakeFacts },
  context: DecisionContext,
): Receiving {
  const itemId = read.kind === 'courier' ? parcelIdOf(context.workspace, read.waybill) : context.newId()
  const visit = (before?.state.visit ?? 0) + 1
  const data = receivedData(read, { visit, tag })
  const refs = before?.events.map(({ dot }) => dot) ?? []
  const item: RecordItem = { kind: 'event', e: 'custodyItem', id: itemId, ev: 'received', data, refs }
  const blobs = [...read.photos, ...(read.signature === '' ? [] : [read.signature])]
  return { cmd, items: [item], itemId, tag, visit, ...(blobs.length === 0 ? {} : { blobs }) }
}

/** A found thing is kept for the days of D12; papers of identity, cash, telephones and whatever lies under seal leave the same day. */
function withKeepUntil(read: ReceiveInput, { foundDays }: IntakeFacts, { today }: DecisionContext): ReceiveInput {
  if (read.kind !== 'found' || read.keepUntil !== '') return read
  return { ...read, keepUntil: read.sealNumber === '' ? addDays(today, foundDays) : today }
}

/** Whether a found thing leaves on the day it was found: it lies under seal. Source: handbook D12. */
export function isSameDayFind({ kind, sealNumber }: Pick<CustodyState, 'kind' | 'sealNumber'>): boolean {
  return kind === 'found' && sealNumber !== ''
}

function kindFault(read: ReceiveInput, facts: IntakeFacts, context: DecisionContext): IntakeRefusal | undefined {
  switch (read.kind) {
    case 'courier':
      return courierFault(read, facts)
    case 'deposit':
      return isNamed(read) ? depositFault(read) : { code: 'depositor-missing', field: 'recipient' }
    case 'left-for':
      if (!isNamed(read)) return { code: 'recipient-missing', field: 'recipient' }
      if (read.fromPersonId === null && read.fromName === '') return { code: 'from-missing', field: 'from' }
      return depositFault(read)
    case 'device':
      if (!isNamed(read)) return { code: 'depositor-missing', field: 'recipient' }
      return fourFault(read) ?? (read.fault === '' ? { code: 'fault-missing', field: 'fault' } : undefined)
    case 'found':
      return foundFault(read, context)
  }
}

function courierFault(read: ReceiveInput, { before }: IntakeFacts): IntakeRefusal | undefined {
  if (read.waybill === '') return { code: 'waybill-missing', field: 'waybill' }
  if (!isWaybill(read.waybill)) return { code: 'waybill-invalid', field: 'waybill' }
  if (before !== undefined && isHeld(before.state)) return { code: 'parcel-held', detail: { tag: before.state.tag } }
  return isNamed(read) ? undefined : { code: 'recipient-missing', field: 'recipient' }
}

/** A file, a home, or a name: a number alone says nobody to hand it to. */
const isNamed = ({ personId, unitId, name }: ReceiveInput): boolean =>
  personId !== null || unitId !== null || name !== ''

function depositFault(read: ReceiveInput): IntakeRefusal | undefined {
  return fourFault(read) ?? (read.reminded ? undefined : { code: 'reminder-missing', field: 'reminded' })
}

/** The four fields of R104; a value of nothing is 未申报. */
function fourFault(read: ReceiveInput): IntakeRefusal | undefined {
  const thing = thingFault(read)
  if (thing) return thing
  if (read.features === '') return { code: 'features-missing', field: 'features' }
  const { declaredFen } = read
  const isAmount = declaredFen === null || (Number.isSafeInteger(declaredFen) && declaredFen >= 0)
  return isAmount ? undefined : { code: 'value-invalid', field: 'declaredFen' }
}

const MOST = 999

function thingFault({ what, quantity }: ReceiveInput): IntakeRefusal | undefined {
  if (what === '') return { code: 'what-missing', field: 'what' }
  const isCount = Number.isSafeInteger(quantity) && quantity >= 1 && quantity <= MOST
  return isCount ? undefined : { code: 'quantity-invalid', field: 'quantity' }
}

function foundFault(read: ReceiveInput, { nowMs, actor }: DecisionContext): IntakeRefusal | undefined {
  const thing = thingFault(read)
  if (thing) return thing
  if (read.foundPlace === '') return { code: 'place-missing', field: 'foundPlace' }
  if (!isInstant(read.foundAt)) return { code: 'found-time-missing', field: 'foundTime' }
  if (instantMs(read.foundAt) > nowMs) return { code: 'found-in-future', field: 'foundTime' }
  if (read.finder === '') return { code: 'finder-missing', field: 'finder' }
  return read.countedBy === actor.id ? { code: 'second-counter-same', field: 'countedBy' } : undefined
}

/** Whether its declared value is above what may be deposited. Found things and devices are not deposits. Source: handbook C12, D13. */
function isValuable(
  { kind, declaredFen }: Pick<ReceiveInput, 'kind' | 'declaredFen'>,
  { valuableFromFen }: Pick<IntakeFacts, 'valuableFromFen'>,
): boolean {
  return (kind === 'deposit' || kind === 'left-for') && declaredFen !== null && declaredFen >= valuableFromFen
}

function valuableFault(read: ReceiveInput, facts: IntakeFacts, context: DecisionContext): IntakeRefusal | undefined {
  if (!facts.acceptValuables) return { code: 'valuable-refused', field: 'declaredFen' }
  if (!mayRun('custody.receiveValuable', context)) return { code: 'valuable-leader', field: 'declaredFen' }
  if (read.sealNumber === '') return { code: 'seal-missing', field: 'sealNumber' }
  return read.photos.length === 0 ? { code: 'photo-missing', field: 'photos' } : undefined
}

const SHORT = 60
const LONG = 200
const SHORT_TEXTS = ['carrier', 'name', 'fromName', 'finder', 'sealNumber', 'signedPaper'] as const
const LONG_TEXTS = ['what', 'features', 'packaging', 'foundPlace', 'fault', 'remark'] as const

function commonFault(read: ReceiveInput, { slot }: IntakeFacts, { today }: DecisionContext): IntakeRefusal | undefined {
  if (!isLabelPhone(read.phone)) return { code: 'phone-invalid', field: 'phone' }
  if (!isLabelPhone(read.fromPhone)) return { code: 'phone-invalid', field: 'fromPhone' }
  const long =
    SHORT_TEXTS.find((field) => read[field].length > SHORT) ?? LONG_TEXTS.find((field) => read[field].length > LONG)
  if (long !== undefined) return { code: 'text-too-long', field: long }
  if (!isKeepDay(read.keepUntil, today)) return { code: 'keep-until-past', field: 'keepUntil' }
  if (slot === 'not-chosen') return { code: 'slot-missing', field: 'slotId' }
  return slot === 'unknown' ? { code: 'slot-unknown', field: 'slotId' } : undefined
}

const isKeepDay = (day: string, today: Day): boolean => day === '' || (isDay(day) && day >= today)
