/** One visit as its paper prints it: the list it was filled with, the readings with the ones before, what came of it. May run inside a transaction. */

import { checklistOf } from '#renderer/db/checklists.ts'
import { type LastReadings, lastReadings } from '#renderer/db/lastReadings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { VacantInspectionRow } from '#renderer/db/tables.ts'
import { itemWords, vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { paperText } from '#renderer/text/text.ts'
import type { FaultState } from '#shared/domain/vacant-inspections/faults/faultFold.ts'
import { formatFigure, type Meter } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { isEntrusted } from '#shared/domain/vacant-inspections/plan/scope.ts'
import type { InspectionState, JudgedReading } from '#shared/domain/vacant-inspections/visits/inspectionFold.ts'
import type {
  PrintedItem,
  PrintedMeter,
  VisitPrinted,
} from '#shared/domain/vacant-inspections/visits/inspectionSheet.ts'
import {
  KIND_LABELS,
  METER_LABELS,
  printedWord,
  RESULT_LABELS,
  SCOPE_LABELS,
  SEEN_LABELS,
  UNABLE_LABELS,
} from '#shared/domain/vacant-inspections/visits/printedWords.ts'
import { type Day, formatDayChinese, type Instant, instantMs, isInstant } from '#shared/kernel/days.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'
import { spanOf } from './scopes.ts'

/** A visit ready to be printed, and whom its paper is about. */
export interface PrintedVisit {
  readonly visit: VisitPrinted
  readonly unit: string
  readonly owner: string
  readonly unitId: string
  readonly personId: string | null
}

/** One visit; undefined where it was taken back or never entered. */
export async function loadPrintedVisit(store: Store, inspectionId: string): Promise<PrintedVisit | undefined> {
  const row = await store.db.vacantInspections.get(inspectionId)
  if (row === undefined || row.v.status === 'void') return undefined
  const { v } = row
  const [unit, officer, key, list, last, faults, owner] = await Promise.all([
    store.db.units.get(v.unitId),
    store.db.staff.get(v.officerId),
    v.keyThingId === null ? undefined : store.db.loanThings.get(v.keyThingId),
    checklistOf(store, 'vacant', v.checklistVersion),
    lastReadings(store, v.unitId, { before: v.day as Day, except: row.id }),
    store.db.inspectionFaults.where('v.unitId').equals(v.unitId).toArray(),
    entrustedBy(store, v),
  ])
  const words = paperText()
  const items = v.items.map((one, index): PrintedItem => {
    const known = list.items.findIndex(({ code }) => code === one.item)
    const label = itemWords(list.items[known] ?? { code: one.item, words: '' }, words)
    const found = one.found === 'fault' ? '异常' : one.found === 'none' ? '无' : '正常'
    return { number: String((known < 0 ? index : known) + 1), label, found, remark: one.remark }
  })
  const isMine = ({ inspectionId, sightings }: FaultState): boolean =>
    inspectionId === row.id || sightings.some((seen) => seen.inspectionId === row.id)
  const mine = faults.filter(({ v }) => v.status !== 'void' && isMine(v))
  return {
    ...{ unit: unit?.v.code ?? '', owner: owner?.name ?? '—', unitId: v.unitId, personId: owner?.id ?? null },
    visit: {
      ...timesOf(v, store.zone()),
      scope: printedWord(SCOPE_LABELS, v.reason),
      officer: officer?.v.name ?? '',
      key: key === undefined ? '' : [key.v.slot, key.v.label].filter(Boolean).join(' '),
      seen: seenText(v),
      result: printedWord(RESULT_LABELS, v.status),
      list: `${vacantWord('lists', 'vacant', words)}${v.checklistVersion === 0 ? '' : ` 第 ${v.checklistVersion} 版`}`,
      items,
      meters: v.readings.map((reading) => meterOf(reading, last)),
      occupied: v.isOccupied ? '有' : v.seen === 'unable' ? '' : '无',
      care: [v.isAired ? '已通风' : '', v.isDirty ? '脏，已派保洁' : ''].filter(Boolean).join('，'),
      ...{ handled: v.handled, remark: v.remark, photos: photosText(row) },
      followed: mine.flatMap((fault) => (fault.v.number === '' ? [] : [`整改通知 ${fault.v.number}`])).join('、'),
    },
  }
}

function timesOf(
  { day, seenAt, enteredAt, isLate }: InspectionState,
  zone: string,
): Pick<VisitPrinted, 'day' | 'late'> {
  const at = isInstant(seenAt) ? ` ${clockInZone(instantMs(seenAt as Instant), zone)}` : ''
  const written = isLate && isInstant(enteredAt) ? instantMs(enteredAt as Instant) : undefined
  const late = written === undefined ? '' : `补录 ${dayInZone(written, zone).slice(5)} ${clockInZone(written, zone)}`
  return { day: `${formatDayChinese(day as Day)}${at}`, late }
}

function seenText({ seen, unable }: InspectionState): string {
  const way = printedWord(SEEN_LABELS, seen)
  return unable === '' ? way : `${way}：${printedWord(UNABLE_LABELS, unable)}`
}

function photosText({ v }: VacantInspectionRow): string {
  const count = v.photos.length + v.readings.reduce((sum, { photos }) => sum + photos.length, 0)
  return count > 0 ? `${count} 张` : v.noPhotoWhy
}

function meterOf(reading: JudgedReading, last: LastReadings): PrintedMeter {
  const { meter, kind, hundredths, oldHundredths, usedHundredths, isDrift, noPhotoWhy, photos } = reading
  const before = last[meter as Meter]?.hundredths ?? null
  const old = oldHundredths === null ? '' : `旧表 ${formatFigure(oldHundredths)}`
  return {
    meter: printedWord(METER_LABELS, meter),
    last: before === null ? '' : formatFigure(before),
    now: hundredths === null ? '—' : formatFigure(hundredths),
    used: usedHundredths === null ? '' : `${formatFigure(usedHundredths)}${isDrift ? ' 走动' : ''}`,
    kind: printedWord(KIND_LABELS, kind),
    remark: [old, photos.length > 0 ? `照片 ${photos.length} 张` : noPhotoWhy].filter(Boolean).join('；'),
  }
}

/** Whoever entrusted the home on the day of the visit. */
async function entrustedBy({ db }: Store, { unitId, day, reason }: InspectionState) {
  if (reason !== 'entrusted') return undefined
  const rows = await db.keyEntrustments.where('v.unitId').equals(unitId).toArray()
  const held = rows.find((row) => row.v.status !== 'void' && isEntrusted(spanOf(row), day))
  const personId = held?.v.personId ?? null
  const name = personId === null ? (held?.v.agent ?? '') : ((await db.people.get(personId))?.v.name ?? '')
  return name === '' ? undefined : { id: personId, name }
}

/** The last visit of a home that stands; undefined where there is none. Index: `vacantInspections.unitId`. */
export async function lastVisitOf({ db }: Store, unitId: string): Promise<string | undefined> {
  const rows = await db.vacantInspections.where('v.unitId').equals(unitId).toArray()
  const standing = rows.filter(({ v }) => v.status !== 'void' && v.status !== 'opening')
  return standing.sort((a, b) => (a.v.seenAt < b.v.seenAt ? -1 : 1)).at(-1)?.id
}
