/** One row of a building's handover list (交房名单): its columns, what it comes to, and what is wrong with it. */
import type { MoveInStatus } from '#shared/domain/move-in/cases/caseState.ts'
import { LONGEST_MOVE_IN_TEXT } from '#shared/domain/move-in/cases/opening.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { normalizeCode, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import { readSlot, type SlotTime } from './slots.ts'

/** The columns of the list, in the order of the template. */
export const HANDOVER_FIELDS = ['unit', 'owner', 'phone', 'noticeNumber', 'noticeDay', 'day', 'slot'] as const
/** One of them. */
export type HandoverField = (typeof HANDOVER_FIELDS)[number]

/** A row as it stands in the file; days as `YYYY-MM-DD` where the cell was a date. */
export interface HandoverRow {
  /** From 1, as the spreadsheet counts. */
  readonly row: number
  readonly texts: Readonly<Record<HandoverField, string>>
}

/** Why a row does not go in; each is explained on the screen with what to do. */
export type HandoverFault =
  | 'unit-unknown'
  | 'unit-twice'
  | 'owner-missing'
  | 'delivered-already'
  | 'notice-day-invalid'
  | 'notice-day-ahead'
  | 'day-invalid'
  | 'day-past'
  | 'slot-invalid'
  | 'slot-without-day'
  | 'text-too-long'

/** A home as the files know it. */
export interface ListedHome {
  readonly unitId: string
  readonly deliveredDay: string | null
  /** The owner on file, to be used where the list names the same person or nobody. */
  readonly owner: { readonly personId: string; readonly name: string } | null
  /** Owners and co-owners on file. */
  readonly ownerIds: readonly string[]
  readonly isCompany: boolean
  readonly moveIn: {
    readonly id: string
    readonly status: MoveInStatus
    readonly appointment: { readonly day: string } | null
  } | null
}

/** What the rows are read against. */
export interface HandoverFacts {
  readonly today: Day
  /** Homes by their code in its one form. */
  readonly homes: ReadonlyMap<string, ListedHome>
}

/** What a row comes to. `known`: all of it stands already. */
export interface HandoverLine {
  readonly row: HandoverRow
  readonly home: ListedHome | null
  readonly standing: 'new' | 'known' | 'faulty'
  /** Opens the case; appoints. */
  readonly opens: boolean
  readonly appoints: (SlotTime & { readonly day: Day }) | null
  readonly personId: string | null
  readonly ownerName: string
  readonly faults: readonly HandoverFault[]
}

/** What the rows of a list come to. Source: handbook R36, 3.4. */
export function readHandoverList(rows: readonly HandoverRow[], facts: HandoverFacts): readonly HandoverLine[] {
  const seen = new Set<string>()
  return rows.map((row) => {
    const code = normalizeCode(row.texts.unit)
    const isTwice = code !== '' && seen.has(code)
    seen.add(code)
    return readRow(row, facts, isTwice)
  })
}

const THROUGH: ReadonlySet<MoveInStatus> = new Set(['handed-over', 'archived'])

function readRow(row: HandoverRow, { today, homes }: HandoverFacts, isTwice: boolean): HandoverLine {
  const { texts } = row
  const home = homes.get(normalizeCode(texts.unit)) ?? null
  const named = normalizeName(texts.owner)
  const ownerName = named === '' ? (home?.owner?.name ?? '') : named
  const isOnFile = home?.owner !== null && normalizeName(home?.owner.name ?? '') === ownerName
  const slot = readSlot(texts.slot)
  const faults = [
    ...unitFaults(home, { isTwice, today }),
    ...(home !== null && home.moveIn === null && ownerName === '' ? (['owner-missing'] as const) : []),
    ...textFaults(texts, today),
  ]
  const isThrough = home !== null && home.moveIn !== null && THROUGH.has(home.moveIn.status)
  const opens = home !== null && home.moveIn === null
  // Appointed homes keep theirs: it was told to somebody.
  const standing = home?.moveIn?.appointment ?? null
  const isFree = standing === null || standing.day < today
  const hasDay = texts.day !== '' && slot !== undefined
  const appoints = hasDay && isFree && !isThrough ? { ...slot, day: texts.day as Day } : null
  const isFaulty = faults.length > 0
  return {
    ...{ row, home, faults, ownerName, opens: opens && !isFaulty, appoints: isFaulty ? null : appoints },
    standing: isFaulty ? 'faulty' : opens || appoints !== null ? 'new' : 'known',
    personId: isOnFile ? (home?.owner?.personId ?? null) : null,
  }
}

function unitFaults(
  home: ListedHome | null,
  { isTwice, today }: { readonly isTwice: boolean; readonly today: Day },
): readonly HandoverFault[] {
  if (home === null) return ['unit-unknown']
  if (isTwice) return ['unit-twice']
  const isDelivered = home.deliveredDay !== null && home.deliveredDay <= today
  // What the program itself handed over is known, not wrong.
  return isDelivered && home.moveIn === null ? ['delivered-already'] : []
}

function textFaults(texts: HandoverRow['texts'], today: Day): readonly HandoverFault[] {
  const { noticeDay, day, slot } = texts
  const faults: HandoverFault[] = []
  if (noticeDay !== '' && !isDay(noticeDay)) faults.push('notice-day-invalid')
  else if (noticeDay > today) faults.push('notice-day-ahead')
  if (day !== '' && !isDay(day)) faults.push('day-invalid')
  else if (day !== '' && day < today) faults.push('day-past')
  if (day === '' && slot !== '') faults.push('slot-without-day')
  if (day !== '' && readSlot(slot) === undefined) faults.push('slot-invalid')
  if (Object.values(texts).some((text) => normalizeText(text).length > LONGEST_MOVE_IN_TEXT))
    faults.push('text-too-long')
  return faults
}
