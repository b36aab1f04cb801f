/** The downtime bundle (handbook section 4 item 11): today's lists and numbered blanks, one job for each size of paper. */
import type { DowntimeList, FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { jobOf, recordPrint } from '#renderer/db/paperPrinting.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { issueBlanks, momentOf } from '#renderer/db/papers.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { bundleShift } from '#renderer/features/shifts/commands.ts'
import { text } from '#renderer/text/text.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { LIST_SHEET_ID, listSheetModel, MOST_PRINTED } from '#shared/domain/lists/listSheet.ts'
import { PACKET_SHEET_ID, type PacketPart, packetModel, partsOfJob } from '#shared/domain/sheets/packet.ts'
import type { FormId } from '#shared/domain/sheets/schema.ts'
import { formatMoment } from '#shared/domain/sheets/sheetModel.ts'
import type { BUNDLE_FORMS } from '#shared/domain/shifts/settings.ts'
import type { Paper, SheetJob } from '#shared/ipc/contract.ts'
import { dayInZone } from '#shared/kernel/zone.ts'

/** How many blanks of each form. */
export type BlankCounts = Readonly<Partial<Record<FormId, number>>>

/** The project's usual numbers. */
export async function usualCounts(store: Store): Promise<BlankCounts> {
  const counts: Readonly<Record<(typeof BUNDLE_FORMS)[number]['form'], Promise<number>>> = {
    'visit-record': settingOf(store, 'shifts.blanks-visit-record'),
    'work-contact': settingOf(store, 'shifts.blanks-work-contact'),
    'release-slip': settingOf(store, 'shifts.blanks-release-slip'),
    'loan-slip': settingOf(store, 'shifts.blanks-loan-slip'),
    'custody-register': settingOf(store, 'shifts.blanks-custody-register'),
    'duty-record': settingOf(store, 'shifts.blanks-duty-record'),
    'shift-handover': settingOf(store, 'shifts.blanks-shift-handover'),
    'decoration-receipt': settingOf(store, 'shifts.blanks-decoration-receipt'),
    'hot-work': settingOf(store, 'shifts.blanks-hot-work'),
    'utility-cut': settingOf(store, 'shifts.blanks-utility-cut'),
    'decoration-acceptance': settingOf(store, 'shifts.blanks-decoration-acceptance'),
  }
  const read = Object.entries(counts).map(async ([form, count]) => [form, await count] as const)
  return Object.fromEntries(await Promise.all(read))
}

/** Today's lists of all modules, in their order. */
export async function todaysLists(store: Store, modules: readonly FrontDeskModule[]): Promise<readonly DowntimeList[]> {
  const today = dayInZone(store.clock.nowMs(), store.zone())
  const lists = await Promise.all(modules.map((module) => module.downtimeLists?.(store, today) ?? []))
  return lists.flat().filter(({ rows }) => rows.length > 0)
}

/** Blanks whose numbers are reserved, and why it stopped early, if it did. */
export interface Reserved {
  readonly sheetIds: readonly string[]
  readonly refusal?: { readonly code: string }
}

/** Reserves the numbers and notes them with the shift; what is reserved stays reserved whatever comes after. */
export async function reserveBlanks(desk: Desk, counts: BlankCounts, shiftId: string): Promise<Reserved> {
  const sheetIds: string[] = []
  let refusal: { readonly code: string } | undefined
  for (const source of desk.papers) {
    const count = counts[source.form] ?? 0
    if (count === 0) continue
    const reserved = await issueBlanks(desk, source, count)
    sheetIds.push(...reserved.sheetIds)
    refusal ??= reserved.refusal
  }
  if (sheetIds.length > 0) {
    const noted = await bundleShift(desk, shiftId, sheetIds)
    if (!noted.ok) refusal ??= noted.error
  }
  return refusal === undefined ? { sheetIds } : { sheetIds, refusal }
}

/** The jobs of a bundle: lists and A4 blanks in one, blanks of other papers each in their own. */
export async function bundleJobs(
  desk: Desk,
  lists: readonly DowntimeList[],
  sheetIds: readonly string[],
): Promise<readonly SheetJob[]> {
  const byPaper = await idsByPaper(desk, sheetIds)
  if (!byPaper.has('A4') && lists.length > 0) byPaper.set('A4', [])
  const jobs: SheetJob[] = []
  for (const [paper, ids] of byPaper) {
    const job = ids.length === 0 ? undefined : await jobOf(desk, { sheetIds: ids, copies: 1 })
    const blanks = job?.ok ? (partsOfJob(job.value) ?? []) : []
    const parts = paper === 'A4' ? [...(await listParts(desk, lists)), ...blanks] : blanks
    if (parts.length > 0) jobs.push({ sheetId: PACKET_SHEET_ID, model: packetModel(parts), paper, copies: 1 })
  }
  return jobs
}

/** Records that the blanks went to paper. */
export async function recordBundle(desk: Desk, sheetIds: readonly string[]): Promise<void> {
  if (sheetIds.length > 0) await recordPrint(desk, { sheetIds, copies: 1 })
}

async function idsByPaper({ store, papers }: Desk, sheetIds: readonly string[]): Promise<Map<Paper, string[]>> {
  const rows = await store.db.sheets.bulkGet([...sheetIds])
  const found = new Map<Paper, string[]>()
  for (const row of rows) {
    if (row === undefined) continue
    const paper = papers.find((source: PaperSource) => source.form === row.v.form)?.paper ?? 'A4'
    found.set(paper, [...(found.get(paper) ?? []), row.id])
  }
  return found
}

async function listParts({ store, signature }: Desk, lists: readonly DowntimeList[]): Promise<readonly PacketPart[]> {
  const community = (await store.db.communities.get(COMMUNITY_ID))?.v.name ?? ''
  const by = (await store.db.staff.get(signature.actor.id))?.v.name ?? ''
  const moment = momentOf(store)
  return lists.map(({ title, columns, rows }) => ({
    sheetId: LIST_SHEET_ID,
    model: listSheetModel({
      title,
      community,
      filter: text('downtime.listNote', { day: moment.day }),
      printedBy: `${formatMoment(moment)} ${by} 打印`,
      columns: columns.map((column) => ({ title: column, width: widthOf(column), numeric: false })),
      rows: rows.slice(0, MOST_PRINTED).map((row) => columns.map((_, index) => row[index] ?? '')),
    }),
  }))
}

/** A share by the length of the title: the program knows no other measure of a module's own list. */
function widthOf(column: string): number {
  return Math.max(2, column.length)
}
