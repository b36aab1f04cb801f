/** What 《房屋验收表》 says of a case; everything as printed, in Chinese. May run inside a transaction of the store. */
import { checklistInUse, checklistOf } from '#renderer/db/checklists.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { HOUSE_LIST } from '#renderer/features/move-in/queries/inspection.ts'
import { moveInsOf, runningIn } from '#renderer/features/move-in/queries/subjects.ts'
import { houseItemWords, houseRoomWords } from '#renderer/text/houseWords.ts'
import { paperText } from '#renderer/text/text.ts'
import { itemsOfRoom, roomsOfList } from '#shared/domain/move-in/inspection/houseRooms.ts'
import { ON_PAPER } from '#shared/domain/move-in/inspection/inspecting.ts'
import type { HouseInspection, StartReading } from '#shared/domain/move-in/inspection/inspectionFold.ts'
import {
  HOUSE_SIGNATURES,
  type HouseSheetFilled,
  type HouseSheetItem,
  type HouseSheetMeter,
  type HouseSheetPlace,
} from '#shared/domain/move-in/inspection/inspectionSheet.ts'
import { formatArea } from '#shared/domain/owner-files/area.ts'
import type { DrawnSignature } from '#shared/domain/sheets/sheetModel.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import { formatFigure, METERS } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { KIND_LABELS } from '#shared/domain/vacant-inspections/visits/printedWords.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'

type Items = readonly Pick<ChecklistItem, 'code' | 'words'>[]

/** The running case of a home; undefined without one. */
export async function runningMoveIn(store: Store, unitId: string): Promise<MoveInCaseRow | undefined> {
  return runningIn(await moveInsOf(store, { kind: 'unit', id: unitId }))
}

/** The home as its form names it. */
export async function housePlace({ db }: Store, { v }: MoveInCaseRow): Promise<HouseSheetPlace> {
  const unit = v.unitId === null ? undefined : await db.units.get(v.unitId)
  const cm2 = unit?.v.areaCm2 ?? null
  const area = cm2 === null ? '' : `${formatArea(cm2)} m²`
  return { unit: unit?.v.code ?? '', owner: v.party.ownerName, area }
}

/** Every item of the list in use, without a result. */
export async function houseItemsToFill(store: Store): Promise<readonly Omit<HouseSheetItem, 'result'>[]> {
  const { items } = await checklistInUse(store, HOUSE_LIST)
  return linesOf(items, roomsOfList(items)).map(({ room, item }) => ({ room, item }))
}

/** The inspection as it is printed. */
export async function houseSheetFilled(
  store: Store,
  { v }: MoveInCaseRow,
  inspection: HouseInspection,
): Promise<HouseSheetFilled> {
  const { items } = await checklistOf(store, HOUSE_LIST, inspection.listVersion)
  const inspector = await store.db.staff.get(inspection.inspectorId)
  const lines = linesOf(items, inspection.rooms)
  const foundAt = (room: string, item: string) => inspection.items.find((one) => one.room === room && one.item === item)
  return {
    inspectedOn: formatDayChinese(dayInZone(Date.parse(inspection.at), store.zone())),
    ...{ inspector: inspector?.v.name ?? '', companions: inspection.companions, remark: inspection.remark },
    items: lines.map(({ room, item, code }) => ({
      room,
      item,
      result: RESULTS[foundAt(...code)?.found ?? 'ok'] ?? '',
    })),
    faults: v.faults.map(({ room, item, what, responsible, dueOn, photos }) => ({
      place: `${houseRoomWords(room, paperText())} ${nameOf(items, room, item)}`,
      ...{ what, responsible: responsible === '' ? '业主要求' : responsible },
      due: dueOn === '' ? '—' : formatDayChinese(dueOn as Day),
      photos: photos.length === 0 ? '—' : `${photos.length} 张`,
    })),
    meters: METERS.map((meter) =>
      meterLine(
        meter,
        inspection.readings.find((one) => one.meter === meter),
      ),
    ),
  }
}

const RESULTS: Readonly<Record<string, string>> = { ok: '合格', fault: '不合格', none: '不适用' }
const UNITS = { water: 'm³', power: 'kWh', gas: 'm³' } as const

function linesOf(items: Items, rooms: readonly string[]) {
  return rooms.flatMap((room) =>
    itemsOfRoom(items, room).map(({ item }) => ({
      room: houseRoomWords(room, paperText()),
      item: nameOf(items, room, item),
      code: [room, item] as const,
    })),
  )
}

function nameOf(items: Items, room: string, item: string): string {
  const own = itemsOfRoom(items, room).find((one) => one.item === item)?.words ?? ''
  return own === '' ? houseItemWords(item, paperText()) : own
}

function meterLine(meter: (typeof METERS)[number], reading: StartReading | undefined): HouseSheetMeter {
  const kind = reading === undefined || !Object.hasOwn(KIND_LABELS, reading.kind) ? '' : reading.kind
  const figure = reading?.hundredths ?? null
  const why = reading?.noPhotoWhy ?? ''
  const label = kind === '' ? '' : KIND_LABELS[kind as keyof typeof KIND_LABELS]
  return {
    ...{ meter: paperText()(`moveIn.meters.${meter}`), number: reading?.meterNumber ?? '', unit: UNITS[meter] },
    figure: figure === null ? '—' : formatFigure(figure),
    remark: [label, why].filter((part) => part !== '').join('：'),
  }
}

/** What was drawn on the pad, for a form that was issued after the inspection was entered. */
export async function drawnOnHouseSheet(store: Store, sheetId: string): Promise<readonly DrawnSignature[]> {
  const sheet = (await store.db.sheets.get(sheetId))?.v
  if (sheet === undefined || sheet.unitId === null || sheet.blank) return []
  const cases = await moveInsOf(store, { kind: 'unit', id: sheet.unitId })
  const inspection = cases.find(({ v }) => v.inspection !== null)?.v.inspection
  if (inspection == null || sheet.issuedAt < inspection.enteredAt) return []
  const day = formatDayChinese(dayInZone(Date.parse(inspection.at), store.zone()))
  return Object.entries(HOUSE_SIGNATURES).flatMap(([signer, label]) => {
    const hash = inspection.signatures[signer] ?? ''
    return hash === '' || hash === ON_PAPER ? [] : [{ label, day, hash }]
  })
}
