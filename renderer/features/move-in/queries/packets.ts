/** The homes of a handover day, or of a building, with how their packets stand. */
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { isEnded } from '#shared/domain/move-in/cases/caseFacts.ts'
import { packetOf } from '#shared/domain/move-in/packet/packetOf.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { loadPacketTerms, packetFactsOf } from './packet.ts'
import { RUNNING_STATUSES } from './subjects.ts'

/** Which homes are meant: of a day, or of a building, whatever their day. */
export interface PacketsWanted {
  readonly day: string
  /** Empty = of the day. */
  readonly buildingId: string
}

/** One home with its packet. */
export interface PacketLine {
  readonly caseId: string
  readonly unit: string
  readonly owner: string
  readonly day: string
  /** `10:00–10:30`; empty without an appointment. */
  readonly time: string
  /** Papers of the packet, those that are drawn up, those that were printed. */
  readonly of: number
  readonly drawn: number
  readonly printed: number
}

async function wantedRows({ store }: Pick<Desk, 'store'>, { day, buildingId }: PacketsWanted) {
  const { moveInCases, units } = store.db
  const found =
    buildingId === ''
      ? await moveInCases.where('v.appointedDay').equals(day).toArray()
      : await moveInCases.where('v.status').anyOf(RUNNING_STATUSES).toArray()
  const rows = found.filter(({ v }) => !isEnded(v) && v.handOver === null)
  const homes = await units.bulkGet(rows.map(({ v }) => v.unitId ?? ''))
  return rows.flatMap((row, index) => {
    const home = homes[index]?.v
    return buildingId === '' || home?.buildingId === buildingId ? [{ row, unit: home?.code ?? '' }] : []
  })
}

/** The lines of a day or a building: by time, then by unit. Indexes: `moveInCases.v.appointedDay`, `v.status`. */
export async function loadPacketLines(
  desk: Pick<Desk, 'store' | 'papers'>,
  wanted: PacketsWanted,
): Promise<readonly PacketLine[]> {
  const rows = await wantedRows(desk, wanted)
  const terms = await loadPacketTerms(desk.store)
  const forms = new Set(desk.papers.map(({ form }) => form))
  const sheetIds = rows.flatMap(({ row }) => row.v.drawn.map(({ sheetId }) => sheetId))
  const sheets = await desk.store.db.sheets.bulkGet(sheetIds)
  const prints = new Map(sheets.flatMap((row) => (row?.v.status === 'issued' ? [[row.id, row.v.prints] as const] : [])))
  const lineOf = ({ row, unit }: { readonly row: MoveInCaseRow; readonly unit: string }): PacketLine => {
    const { party, appointment, drawn } = row.v
    const needs = packetOf(packetFactsOf(row.v, terms)).filter(({ form }) => forms.has(form))
    const standing = drawn.filter(({ form, sheetId }) => prints.has(sheetId) && needs.some((one) => one.form === form))
    return {
      ...{ caseId: row.id, unit, owner: party.ownerName, day: appointment?.day ?? '' },
      time: appointment === null ? '' : `${appointment.from}–${appointment.to}`,
      ...{ of: needs.length, drawn: standing.length },
      printed: standing.filter(({ sheetId }) => (prints.get(sheetId) ?? 0) > 0).length,
    }
  }
  return rows
    .map(lineOf)
    .sort((a, b) => `${a.day} ${a.time}`.localeCompare(`${b.day} ${b.time}`) || compareCodes(a.unit, b.unit))
}

/** The same, live; undefined while loading. */
export function usePacketLines({ day, buildingId }: PacketsWanted): readonly PacketLine[] | undefined {
  const desk = useDesk()
  return useLiveAnswer(() => loadPacketLines(desk, { day, buildingId }), [desk, day, buildingId])
}

/** Buildings that have homes waiting for their keys, by name. */
export function usePacketBuildings(): readonly { readonly value: string; readonly label: string }[] {
  const { store } = useDesk()
  const found = useLiveAnswer(async () => {
    const rows = (await store.db.buildings.toArray()).filter(({ deleted }) => deleted !== true)
    return rows.map(({ id, v }) => ({ value: id, label: v.name ?? '' })).sort((a, b) => compareCodes(a.label, b.label))
  }, [store])
  return found ?? NO_BUILDINGS
}

const NO_BUILDINGS: readonly { readonly value: string; readonly label: string }[] = []
