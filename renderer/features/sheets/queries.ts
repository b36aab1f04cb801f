/** What screens ask of issued papers. */
import { useLiveQuery } from 'dexie-react-hooks'
import type { TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { jobOf } from '#renderer/db/paperPrinting.ts'
import type { PaperSource, PaperSubject } from '#renderer/db/paperSource.ts'
import { previewModel, sheetIdOf } from '#renderer/db/papers.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { SheetRow } from '#renderer/db/tables.ts'
import { returnBy } from '#shared/domain/sheets/returns.ts'
import type { SheetPhase } from '#shared/domain/sheets/returnsPhase.ts'
import { isEnabled, type TemplateState } from '#shared/domain/sheets/schema.ts'
import type { SheetJob } from '#shared/ipc/contract.ts'
import { type Day, daysBetween } from '#shared/kernel/days.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { findPapers } from './queriesRegister.ts'
import type { RegisterFilter } from './registerFilter.ts'
import { paperHistory } from './timeline.ts'

/** A paper as the register shows it. */
export interface PaperLine {
  readonly id: string
  readonly number: string
  readonly form: string
  readonly templateVersion: number
  readonly unitCode: string
  readonly owner: string
  /** Name of the staff member. */
  readonly by: string
  /** ISO 8601 UTC. */
  readonly at: string
  readonly prints: number
  readonly blank: boolean
  readonly void: boolean
  readonly phase: SheetPhase
  /** ISO 8601 UTC; empty until the signed copy came back, and where it lies. */
  readonly returnedAt: string
  readonly returnedBy: string
  readonly box: string
  /** ISO 8601 UTC; a blank that was entered afterwards. */
  readonly filledAt: string
  /** Days over the day by which the signed copy should be back; 0 where it is not late. */
  readonly lateDays: number
  readonly beyondRole: boolean
  readonly contested: boolean
}

/** The papers that are asked for; undefined while loading. */
export function usePaperLines(filter: RegisterFilter, limit: number): readonly PaperLine[] | undefined {
  const { store } = useDesk()
  const { shown, form, box, span } = filter
  return useLiveQuery(
    async () => paperLines(store, await findPapers(store, { shown, form, box, span }, limit)),
    [store, shown, form, box, span, limit],
  )
}

/** These papers, live; empty while loading. */
export function usePapersById(ids: readonly string[]): readonly PaperLine[] {
  const { store } = useDesk()
  const asked = ids.join()
  const found = useLiveQuery(async () => {
    if (asked === '') return []
    const rows = await store.db.sheets.bulkGet(asked.split(','))
    return paperLines(
      store,
      rows.filter((row) => row !== undefined),
    )
  }, [store, asked])
  return found ?? []
}

/** One paper: undefined while loading, null when this desk has none. */
export function usePaperLine(sheetId: string): PaperLine | null | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const row = await store.db.sheets.get(sheetId)
    return row ? ((await paperLines(store, [row]))[0] ?? null) : null
  }, [store, sheetId])
}

/** The papers with the names the desk shows. */
export async function paperLines(store: Store, rows: readonly SheetRow[]): Promise<readonly PaperLine[]> {
  const [people, units, staff, takers, returnDays] = await Promise.all([
    store.db.people.bulkGet(rows.map((row) => row.v.personId ?? '')),
    store.db.units.bulkGet(rows.map((row) => row.v.unitId ?? '')),
    store.db.staff.bulkGet(rows.map((row) => row.v.issuedBy)),
    store.db.staff.bulkGet(rows.map((row) => row.v.returnedBy)),
    settingOf(store, 'desk.return-days'),
  ])
  const today = store.dayOf(store.clock.nowMs())
  return rows.map(({ id, v, beyondRole, conflicts }, index) => ({
    id,
    number: v.number,
    form: v.form,
    templateVersion: v.templateVersion,
    unitCode: units[index]?.v.code ?? '',
    owner: people[index]?.v.name ?? '',
    by: staff[index]?.v.name ?? '',
    at: v.issuedAt,
    prints: v.prints,
    blank: v.blank,
    void: v.status === 'void',
    phase: v.phase,
    returnedAt: v.returnedAt,
    returnedBy: takers[index]?.v.name ?? '',
    box: v.box,
    filledAt: v.filledAt,
    lateDays: v.phase === 'waiting' ? Math.max(0, daysBetween(dueBack(store, v.issuedAt, returnDays), today)) : 0,
    beyondRole: (beyondRole ?? []).length > 0,
    contested: (conflicts ?? []).length > 0,
  }))
}

/** Last day on which the signed copy of a paper issued at this instant is not late. */
export function dueBack(store: Store, issuedAt: string, returnDays: number): Day {
  return returnBy(store.dayOf(Date.parse(issuedAt)), returnDays)
}

/** The template of a form: undefined while loading, null when nobody ever marked one. */
export function useTemplate(form: string): TemplateState | null | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => (await store.db.templates.get(form))?.v ?? null, [store, form])
}

/** The job of an issued paper as it would be printed now; made again when it was printed or its version enabled. */
export function usePaperJob(sheetId: string): Result<SheetJob, { readonly code: string }> | undefined {
  const desk = useDesk()
  return useLiveQuery(() => jobOf(desk, { sheetIds: [sheetId], copies: 1 }), [desk, sheetId])
}

/** The job of a form before it is issued: 编号 待定; a blank without a subject. */
export function usePreviewJob(
  source: PaperSource,
  subject: PaperSubject | undefined,
): Result<SheetJob, { readonly code: string }> | undefined {
  const desk = useDesk()
  const { kind, id } = subject ?? {}
  return useLiveQuery(async () => {
    const built = await previewModel(desk, source, kind && id !== undefined ? { kind, id } : undefined)
    if (!built.ok) return built
    const sheetId = sheetIdOf(source.form, source.templateVersion)
    return ok({ sheetId, model: built.value, paper: source.paper, copies: 1 })
  }, [desk, source, kind, id])
}

/** Whether a version of a form prints 样张; undefined while loading. */
export function useIsSample(form: string, version: number): boolean | undefined {
  const template = useTemplate(form)
  return template === undefined ? undefined : !isEnabled(template ?? undefined, version)
}

/** What happened to a paper, oldest first; undefined while loading. */
export function usePaperHistory(sheetId: string): readonly TimelineEntry[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => paperHistory(store, sheetId), [store, sheetId])
}

/** Names of staff members, empty for one who is not known; undefined while loading. */
export function useStaffNames(staffIds: readonly string[]): readonly string[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const rows = await store.db.staff.bulkGet([...staffIds])
    return rows.map((row) => row?.v.name ?? '')
  }, [store, ...staffIds])
}
