/** What an opening import of handed-over homes writes, and what takes it back as a whole (handbook 3.4). */
import type { DraftItem, RecordItem } from '#shared/domain/draft.ts'
import { handedItemClaim } from '#shared/domain/move-in/ids.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { MoveInOpeningLine } from './openingRow.ts'

/** The command that brings in what was known; leaders run it. */
export const OPENING_MOVE_INS = 'moveIn.takeOver'

/** The case, its keys and cards, and the day of delivery, all of one home. Source: sync 4.2, handbook 3.4. */
export function moveInOpeningItems(line: MoveInOpeningLine): readonly DraftItem[] {
  const { id, unitId, owners, readings, faultsFound, things, row, isDayNew } = line
  if (unitId === null) return []
  const { handedOn, owner, paid, box, remark } = row.texts
  const [first] = owners
  const personId = first?.personId ?? null
  const notes = [normalizeText(remark), noted('缴费', paid), noted('档案盒', box)].filter((one) => one !== '')
  const data = {
    ...{ unitId, personId, source: 'list', handedOverDay: handedOn, remark: notes.join('；') },
    ...{ ownerName: normalizeName(owner) || (first?.name ?? ''), ownerIds: owners.map((one) => one.personId) },
    ...{ itemIds: things.map((one) => one.id), relation: 'owner', takerName: '', gifts: [], bag: [] },
    ...{ rooms: [], items: [], signatures: {}, companions: '' },
    readings: readings.map((one) => ({ ...one })),
    faults: faultsFound.map((one) => ({ ...one, photos: [], responsible: '' })),
  }
  return [
    { kind: 'event', e: 'moveInCase', id, ev: 'takenOver', data },
    ...things.map(({ id: thingId, kind, serial, count }): RecordItem => {
      const what = { unitId, personId, caseId: id, kind, serial, count, depositFen: 0, costFen: 0, receiptNumber: '' }
      const who = { takerName: '', relation: 'owner', isIdChecked: false, remark: '', number: '', sheetId: null }
      // Keys without a number claim nothing: two desks that bring one table tell the same.
      const claim = serial === '' ? {} : { claim: handedItemClaim(thingId, { kind, serial, turn: 0 }) }
      return { kind: 'event', e: 'handedItem', id: thingId, ev: 'issued', ...claim, data: { ...what, ...who } }
    }),
    ...(isDayNew
      ? [{ kind: 'set', e: 'unit', id: unitId, values: { sale: 'delivered', deliveredDay: handedOn } } as const]
      : []),
  ]
}

const noted = (what: string, words: string): string =>
  normalizeText(words) === '' ? '' : `${what}：${normalizeText(words)}`

/** A home that an opening import brought in, with all that stands of it. */
export interface OpenedMoveIn {
  readonly id: string
  readonly unitId: string
  readonly events: readonly LiveEvent[]
  readonly things: readonly { readonly id: string; readonly events: readonly LiveEvent[] }[]
  /** Day of delivery on file; null without one. */
  readonly deliveredDay: string | null
}

/** Whether nothing was done on it since it was brought in. */
export function isUntouchedMoveIn({ events, things }: OpenedMoveIn): boolean {
  const isOnly = (told: readonly LiveEvent[], name: string) => told.every(({ ev }) => ev === name)
  return events.length > 0 && isOnly(events, 'takenOver') && things.every((one) => isOnly(one.events, 'issued'))
}

/**
 * Takes a home back with its keys and cards, each in one event, with the reason; history keeps all. The day of delivery goes where it is the
 * one that was brought in. Source: architecture 9, sync 4.4.
 */
export function takeBackMoveInItems(home: OpenedMoveIn, reason: string): readonly DraftItem[] {
  const { id, unitId, events, things, deliveredDay } = home
  const voided = (e: string, record: { readonly id: string; readonly events: readonly LiveEvent[] }): RecordItem => {
    return { kind: 'event', e, id: record.id, ev: 'void', data: { reason }, refs: record.events.map(({ dot }) => dot) }
  }
  const isOurs = events.some(({ data }) => data.handedOverDay === deliveredDay)
  const standing = things.filter((one) => one.events.length > 0)
  return [
    voided('moveInCase', { id, events }),
    ...standing.map((one) => voided('handedItem', one)),
    ...(isOurs ? [{ kind: 'set', e: 'unit', id: unitId, values: { sale: 'sold', deliveredDay: null } } as const] : []),
  ]
}
