/** 《装修巡查表》 as a form of the desk: of a case, of a unit's last case, of a day, or blank to walk with. */
import type { PaperModel, PaperSource } from '#renderer/db/paperSource.ts'
import type { ModelBuilder } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { hoursFactsOf, loadHoursRules } from '#renderer/features/decoration/queries/hours.ts'
import { loadNoticesOfPatrols } from '#renderer/features/decoration/queries/patrolNotices.ts'
import { staffNamesOf } from '#renderer/features/decoration/queries/patrolStaff.ts'
import { loadCasePatrols, loadPatrolDay } from '#renderer/features/decoration/queries/patrols.ts'
import { paperText, text } from '#renderer/text/text.ts'
import { hoursOn } from '#shared/domain/decoration/hours/hoursOfDay.ts'
import { scheduleText } from '#shared/domain/decoration/hours/scheduleText.ts'
import type { PatrolState } from '#shared/domain/decoration/patrols/patrolFold.ts'
import {
  buildBlankPatrolSheet,
  buildPatrolSheet,
  itemsText,
  PATROL_SHEET_VERSION,
  type PatrolSheetLine,
  printedLabel,
  SITE_LABELS,
  WORK_LABELS,
} from '#shared/domain/decoration/patrols/patrolSheet.ts'
import { momentOf } from '#shared/domain/decoration/patrols/slots.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { clockText, patrolRefusalWords, rangesText, ruleText } from './patrolWords.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

/** For the module's list of papers. */
export const decorationPatrolPaper: PaperSource = {
  form: 'decoration-patrol',
  templateVersion: PATROL_SHEET_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.decoration-patrol'),
  build: async (store, subject, context) => {
    const index = subject.kind === 'unit' ? 'v.unitId' : 'v.personId'
    const rows = await store.db.decorationCases.where(index).equals(subject.id).toArray()
    const last = rows.sort((a, b) => (a.v.permitTo < b.v.permitTo ? -1 : 1)).at(-1)
    return last === undefined ? err({ code: 'no-patrols' }) : ofCase(store, last.id, context)
  },
  refusal: (code) => patrolRefusalWords(code),
  blank: (context) => asJson(buildBlankPatrolSheet(context)),
}

/** The record of one case. */
export function caseSheet(store: Store, caseId: string): ModelBuilder {
  return (context) => ofCase(store, caseId, context)
}

type SheetContextOf = Parameters<ModelBuilder>[0]

async function ofCase(store: Store, caseId: string, context: SheetContextOf) {
  const row = await store.db.decorationCases.get(caseId)
  const permit = row?.v.permit
  if (row === undefined || !permit) return err({ code: 'no-patrols' as const })
  const unit = await store.db.units.get(row.v.unitId ?? '')
  const code = unit?.v.code ?? ''
  const staff = await staffNamesOf(store)
  const patrols = await loadCasePatrols(store, caseId)
  const notices = await loadNoticesOfPatrols(store, [caseId])
  const facts = { unit: code, permit: permit.number, staff, zone: store.zone() }
  const lines = patrols.map(({ id, state }) => lineOf(state, { ...facts, notices: notices.get(id) ?? [] })).reverse()
  const span = { from: permit.from as Day, to: permit.to as Day }
  const hours = scheduleText(span, hoursFactsOf(await loadHoursRules(store), unit?.v.buildingId))
  const sheet = buildPatrolSheet({ unit: code, scope: `${code} ${permit.number}`.trim(), hours, lines }, context)
  if (!sheet.ok) return sheet
  return ok<PaperModel>({ model: asJson(sheet.value), personId: row.v.personId, unitId: row.v.unitId })
}

/** The patrols of a day over all sites and public areas. */
export function daySheet(store: Store, day: Day): ModelBuilder {
  return async (context) => {
    const { lines, staff } = await loadPatrolDay(store, day)
    const words = paperText()
    const today = hoursOn(day, hoursFactsOf(await loadHoursRules(store, day), null))
    const notices = await loadNoticesOfPatrols(
      store,
      lines.flatMap(({ entered: patrol }) => patrol?.state.caseId ?? []),
    )
    const entered = lines.flatMap(({ entered: patrol, place, permitNumber, status }) => {
      const unit =
        status === 'public' ? words('decorationPatrols.list.publicArea', { building: place.building }) : place.unitCode
      if (!patrol) return []
      const facts = { unit, permit: permitNumber, staff, zone: store.zone() }
      return [lineOf(patrol.state, { ...facts, notices: notices.get(patrol.id) ?? [] })]
    })
    const hours = `${rangesText(today.ranges, words)}（${ruleText(today, words)}）`
    const sheet = buildPatrolSheet({ unit: '', scope: formatDayChinese(day), hours, lines: entered }, context)
    return sheet.ok ? ok<PaperModel>({ model: asJson(sheet.value), personId: null, unitId: null }) : sheet
  }
}

interface LineFacts {
  readonly unit: string
  readonly permit: string
  readonly staff: ReadonlyMap<string, string>
  readonly zone: string
  /** Notices of what this patrol found. */
  readonly notices: readonly string[]
}

function lineOf(state: PatrolState, { unit, permit, staff, zone, notices }: LineFacts): PatrolSheetLine {
  const [seen, entered] = [momentOf(state.seenAt, zone), momentOf(state.enteredAt, zone)]
  const photos = state.photos.length > 0 ? `照片 ${state.photos.length} 张` : ''
  const noPhoto = state.noPhotoWhy === '' ? '' : `无照片：${state.noPhotoWhy}`
  return {
    day: state.day,
    slot: state.slot === 'morning' ? '上午' : '下午',
    time: clockText(seen.minutes),
    late: state.isLate ? `补录 ${entered.day.slice(5)} ${clockText(entered.minutes)}` : '',
    unit,
    permit,
    site: state.site === '' ? '公共区域' : printedLabel(SITE_LABELS, state.site),
    work: state.work.map((one) => printedLabel(WORK_LABELS, one)).join('、'),
    people: state.items.length === 0 || state.site === '' ? '' : `${state.people}/${state.withPass}`,
    items: itemsText(state.items),
    remarks: [state.progress, state.handled, photos, noPhoto, ...notices].filter((part) => part !== '').join('；'),
    officer: staff.get(state.officerId) ?? '',
    companion: state.companion === '' ? '' : `陪同 ${state.companion}`,
  }
}
