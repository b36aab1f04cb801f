/** The state of one move-in from its events, whatever their order (sync 4.4): each part is folded by its own room. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { byTime } from '#shared/domain/eventOrder.ts'
import { openChargesFen } from '#shared/domain/money/charges.ts'
import { foldMoney, moneyViolations } from '#shared/domain/money/ledger.ts'
import { foldAppointment, foldArrival } from '#shared/domain/move-in/days/dayFold.ts'
import { foldHandOver } from '#shared/domain/move-in/handing/handOverFold.ts'
import { foldHouseFaults, openHouseFaults, trackedHouseFaults } from '#shared/domain/move-in/inspection/houseFaults.ts'
import { foldHouseInspection } from '#shared/domain/move-in/inspection/inspectionFold.ts'
import { foldDrawn, foldGotPapers } from '#shared/domain/move-in/papers/paperFold.ts'
import { foldWaiver } from '#shared/domain/move-in/steps/waiverFold.ts'
import { foldVisitBacks } from '#shared/domain/move-in/visitBacks/visitBackFold.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'
import type {
  HomeRefusal,
  MoveInArchive,
  MoveInParts,
  MoveInParty,
  MoveInState,
  MoveInStatus,
  SealCheck,
} from './caseState.ts'

/** State and broken rules of one case. */
export function foldMoveIn(told: readonly LiveEvent[]): { state: MoveInState; violations: Violation[] } {
  const events = [...told].sort(byTime)
  const opened = events.find(({ ev }) => ev === 'opened' || ev === 'takenOver')
  const { id } = fieldsOf(opened ?? { data: {} })
  const faults = foldHouseFaults(events)
  const handOver = foldHandOver(events)
  const appointment = foldAppointment(events)
  const archive = foldArchive(events)
  const broken = foldBroken(events)
  const money = foldMoney(events)
  const parts: MoveInParts = {
    unitId: id('unitId'),
    personId: lastPerson(events),
    party: foldParty(events),
    openedAt: opened?.at ?? '',
    openedBy: opened?.actor.id ?? '',
    isOpening: opened?.ev === 'takenOver',
    appointment,
    arrival: foldArrival(events),
    drawn: foldDrawn(events),
    papers: foldGotPapers(events),
    seal: foldSeal(events),
    money,
    waiver: foldWaiver(events),
    inspection: foldHouseInspection(events),
    faults,
    refusals: foldRefusals(events),
    leafletToldAt: events.find(tellsLeaflet)?.at ?? '',
    handOver,
    visitBacks: foldVisitBacks(events),
    archive,
    endedAt: archive?.at ?? broken?.at ?? '',
    endedWhy: broken === undefined ? '' : fieldsOf(broken).text('why'),
    appointedDay: appointment?.day ?? '',
    handedOverDay: handOver?.day ?? '',
    paidAt: money.entries.reduce((last, { at }) => (at > last ? at : last), ''),
    feeStand: openChargesFen(money) > 0 ? 'open' : '',
    faultStand: openHouseFaults(faults).length > 0 ? 'open' : trackedHouseFaults(faults).length > 0 ? 'tracked' : '',
    blobs: [...new Set(events.flatMap(blobsIn))],
  }
  const status = opened === undefined ? 'void' : statusOf(parts, { isBroken: broken !== undefined })
  return { state: { ...parts, status }, violations: moneyViolations(money.entries) }
}

function statusOf(parts: MoveInParts, { isBroken }: { readonly isBroken: boolean }): MoveInStatus {
  if (parts.archive !== null || parts.isOpening) return 'archived'
  if (isBroken) return 'broken-off'
  if (parts.handOver !== null) return 'handed-over'
  const refused = parts.refusals.at(-1)
  // Whoever comes again after a refusal is taken in anew.
  if (refused !== undefined && refused.at >= (parts.arrival?.at ?? '')) return 'refused'
  return parts.arrival === null ? 'noticed' : 'received'
}

/** The leaflet is told of by itself, or goes along in the bag with the keys (handbook R48). */
function tellsLeaflet(event: LiveEvent): boolean {
  if (event.ev === 'leafletTold') return true
  return event.ev === 'handedOver' && fieldsOf(event).texts('bag').includes('decoration-leaflet')
}

/** The owner may be put on file later than the case was opened. */
function lastPerson(events: readonly LiveEvent[]): string | null {
  const told = events.findLast((event) => fieldsOf(event).id('personId') !== null && event.ev in PARTY_EVENTS)
  return told === undefined ? null : fieldsOf(told).id('personId')
}

const PARTY_EVENTS: Readonly<Record<string, true>> = { opened: true, amended: true, received: true, takenOver: true }

const NOBODY: MoveInParty = {
  ...{ source: 'desk', noticeNumber: '', noticeDay: '', confirmationNumber: '', ownerName: '', ownerPhone: '' },
  ...{ ownerIds: [], isCompany: false, comer: 'owner', comerName: '', comerPhone: '', comerIdLast4: '' },
  ...{ isContractAtBank: false, bankName: '', remark: '' },
}

/** Each event that tells of the party writes the fields that it names; the last word on each field counts. */
function foldParty(events: readonly LiveEvent[]): MoveInParty {
  return events.filter(({ ev }) => ev in PARTY_EVENTS).reduce<MoveInParty>(withSaid, NOBODY)
}

function withSaid(party: MoveInParty, { data }: LiveEvent): MoveInParty {
  const said = Object.entries(data).filter(([field, value]) => field in NOBODY && isLike(value, NOBODY[field]))
  return { ...party, ...Object.fromEntries(said) }
}

function isLike(value: unknown, initial: unknown): boolean {
  if (Array.isArray(initial)) return Array.isArray(value) && value.every((one) => typeof one === 'string')
  return typeof value === typeof initial
}

function foldSeal(events: readonly LiveEvent[]): SealCheck | null {
  const last = events.findLast(({ ev }) => ev === 'sealChecked')
  if (last === undefined) return null
  const { isSet, text } = fieldsOf(last)
  return { at: last.at, by: last.actor.id, agrees: isSet('agrees'), remark: text('remark') }
}

function foldRefusals(events: readonly LiveEvent[]): readonly HomeRefusal[] {
  return events
    .filter(({ ev }) => ev === 'refused')
    .map((event) => {
      const { text, day } = fieldsOf(event)
      return { at: event.at, by: event.actor.id, why: text('why'), dueOn: day('dueOn') }
    })
}

function foldArchive(events: readonly LiveEvent[]): MoveInArchive | null {
  const filed = events.find(({ ev }) => ev === 'archived')
  if (filed === undefined) return null
  const { text, id } = fieldsOf(filed)
  const place = { box: text('box'), volume: text('volume'), number: text('number'), sheetId: id('sheetId') }
  return { at: filed.at, by: filed.actor.id, ...place }
}

/** 中止, unless it was taken up again. */
function foldBroken(events: readonly LiveEvent[]): LiveEvent | undefined {
  const last = events.findLast(({ ev }) => ev === 'brokenOff' || ev === 'resumed')
  return last?.ev === 'brokenOff' ? last : undefined
}

function blobsIn(event: LiveEvent): readonly string[] {
  const { text, texts, each } = fieldsOf(event)
  const signed = event.data.signatures
  const inks = typeof signed === 'object' && signed !== null && !Array.isArray(signed) ? Object.values(signed) : []
  const own = [text('blob'), text('signature'), ...texts('photos'), ...inks]
  const parts = [...each('faults'), ...each('readings'), ...each('papers'), ...each('looks')]
  const nested = parts.flatMap((one) => [one.text('blob'), one.text('signature'), ...one.texts('photos')])
  return [...own, ...nested].filter((hash): hash is string => typeof hash === 'string' && BLOB.test(hash))
}

/** A signature on paper is told as `paper`, which names no picture. */
const BLOB = /^[0-9a-f]{64}$/
