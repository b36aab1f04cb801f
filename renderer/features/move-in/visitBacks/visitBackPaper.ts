/** 《入伙回访记录表》 as a form of the desk: the list to work from, what one home said, or blank. */
import type { PaperModel, PaperSource } from '#renderer/db/paperSource.ts'
import type { ModelBuilder } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { moveInsOf } from '#renderer/features/move-in/queries/subjects.ts'
import { loadCaseVisitBacks, type OwedVisitBack } from '#renderer/features/move-in/queries/visitBacks.ts'
import { paperText, type Text, text } from '#renderer/text/text.ts'
import {
  buildBlankVisitBackSheet,
  buildVisitBackSheet,
  VISIT_BACK_SHEET_VERSION,
  type VisitBackSheetLine,
} from '#shared/domain/move-in/visitBacks/visitBackSheet.ts'
import type { VisitBackLine } from '#shared/domain/move-in/visitBacks/visitBackStand.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { quietHoursWords, visitBackPaperRefusal, visitBackWord } from './visitBackWords.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

/** For the module's list of papers. */
export const visitBackPaper: PaperSource = {
  form: 'visit-back',
  templateVersion: VISIT_BACK_SHEET_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.visit-back'),
  build: async (store, subject, context) => {
    const row = (await moveInsOf(store, subject)).find(({ v }) => v.handedOverDay !== '')
    return row === undefined ? err({ code: 'not-handed-over' }) : ofCase(store, row, context)
  },
  refusal: (code) => visitBackPaperRefusal(code),
  blank: (context) => asJson(buildBlankVisitBackSheet(context)),
}

/** What one home said, turn by turn. */
export function caseVisitBacksSheet(store: Store, row: MoveInCaseRow): ModelBuilder {
  return (context) => ofCase(store, row, context)
}

async function ofCase(store: Store, row: MoveInCaseRow, context: SheetContext) {
  const t = paperText()
  const { lines, home, staff } = await loadCaseVisitBacks(store, row)
  const about = { unit: home?.unitCode ?? '', owner: home?.owner ?? '' }
  const printed = lines
    .filter(({ stand }) => stand !== 'before')
    .map((line) => printedLine(line, { ...about, mind: '' }, { t, staff, dayOf: (at) => store.dayOf(Date.parse(at)) }))
  const done = lines.filter(({ stand }) => stand === 'done').length
  const sheet = buildVisitBackSheet(
    { ...about, scope: about.unit, totals: `${done}/${printed.length}`, lines: printed, byHand: done < printed.length },
    context,
  )
  if (!sheet.ok) return sheet
  return ok<PaperModel>({ model: asJson(sheet.value), personId: row.v.personId, unitId: row.v.unitId })
}

/** What the printed list says of its rows. */
interface ListAbout {
  readonly scope: string
  readonly day: Day
}

/** The homes that are to be asked, with room to write what they say. */
export function owedVisitBacksSheet(
  store: Store,
  owed: readonly OwedVisitBack[],
  { scope, day }: ListAbout,
): ModelBuilder {
  return (context) => {
    const t = paperText()
    const dayOf = (at: string): string => store.dayOf(Date.parse(at))
    const lines = owed.map((one) => {
      // Care notes stay on the screen: a list is carried about.
      return printedLine(
        one,
        { unit: one.unitCode, owner: one.owner, mind: quietHoursWords(one.unit, t) },
        { t, staff: new Map(), dayOf },
      )
    })
    const late = owed.filter((one) => one.day < day).length
    const totals = `应回访 ${owed.length}，逾期 ${late}`
    const sheet = buildVisitBackSheet({ unit: '', owner: '', scope, totals, lines, byHand: true }, context)
    return Promise.resolve(
      sheet.ok ? ok<PaperModel>({ model: asJson(sheet.value), personId: null, unitId: null }) : sheet,
    )
  }
}

interface PrintedHome {
  readonly unit: string
  readonly owner: string
  readonly mind: string
}

interface LineWords {
  readonly t: Text
  readonly staff: ReadonlyMap<string, string>
  readonly dayOf: (at: string) => string
}

function printedLine(
  { turn, day, stand, last }: VisitBackLine,
  { unit, owner, mind }: PrintedHome,
  { t, staff, dayOf }: LineWords,
): VisitBackSheetLine {
  const head = { unit, owner, turn: t(`moveInVisitBacks.turns.${turn}`), due: day, mind }
  if (last === undefined || stand !== 'done') return { ...head, asked: '', answer: '', satisfaction: '', words: '' }
  return {
    ...head,
    asked: [dayOf(last.at), visitBackWord('ways', last.way, t), staff.get(last.by) ?? ''].filter(Boolean).join(' '),
    answer: [last.askedName, visitBackWord('outcomes', last.outcome, t)].filter(Boolean).join(' '),
    satisfaction: visitBackWord('satisfactions', last.satisfaction, t),
    words: last.words,
  }
}
