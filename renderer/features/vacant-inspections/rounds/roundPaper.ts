/** 《空置房巡查名单》 as a form of the desk: of a round or of today, filtered as the screen shows it; of one home; or blank. */
import type { PaperModel, PaperSource } from '#renderer/db/paperSource.ts'
import type { ModelBuilder } from '#renderer/db/papers.ts'
import { loadPlan } from '#renderer/features/vacant-inspections/queries/plan.ts'
import { loadKeysByHome } from '#renderer/features/vacant-inspections/queries/roundKeys.ts'
import { loadRoundPlaces, type RoundPlaces } from '#renderer/features/vacant-inspections/queries/roundPlaces.ts'
import { type CalledRound, linesOfRound, type RoundLine } from '#renderer/features/vacant-inspections/queries/rounds.ts'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { paperText, text } from '#renderer/text/text.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import {
  buildBlankRoundSheet,
  buildRoundSheet,
  ROUND_SHEET_VERSION,
  type RoundSheetGroup,
  type RoundSheetLine,
} from '#shared/domain/vacant-inspections/rounds/roundSheet.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { ok } from '#shared/kernel/result.ts'
import { progressOf } from './roundLines.ts'
import { homeKeyWords, kindWords, roundRefusalWords, standBadge } from './roundWords.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

/** For the module's list of papers. */
export const inspectionRoundPaper: PaperSource = {
  form: 'inspection-round',
  templateVersion: ROUND_SHEET_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.inspection-round'),
  build: async (store, subject, context) => {
    const plan = await loadPlan(store, context.at.day)
    const keys = await loadKeysByHome(store)
    const homes = plan.filter(({ unitId }) => subject.kind === 'unit' && unitId === subject.id)
    const lines = linesOfRound(homes, [], keys)
    const told = { lines, round: undefined, day: context.at.day, places: await loadRoundPlaces(store) }
    return sheetOf(told, context)
  },
  refusal: (code) => roundRefusalWords(code),
  blank: (context) => asJson(buildBlankRoundSheet(context)),
}

/** What the list on paper is made from. */
export interface PrintedRound {
  /** As the screen shows them, in walking order. */
  readonly lines: readonly RoundLine[]
  /** None for the list of a day. */
  readonly round: CalledRound | undefined
  readonly day: Day
  readonly places: RoundPlaces
}

/** The list as it is shown. */
export function builderOf(printed: PrintedRound): ModelBuilder {
  return (context) => sheetOf(printed, context)
}

function sheetOf({ lines, round, day, places }: PrintedRound, context: SheetContext) {
  const words = paperText()
  const { total } = progressOf(lines)
  const officers = [...new Set(lines.flatMap(({ officerIds }) => officerIds))]
  const sheet = buildRoundSheet(
    {
      name: round === undefined ? words('vacantRounds.today') : kindWords(round.state.kind, words),
      why: round?.state.why ?? '',
      day: round?.state.day ?? day,
      dueOn: round?.state.dueOn ?? day,
      officers: officers.map((id) => places.staff.get(id) ?? '').join('、'),
      counts: words('vacantRounds.note', { homes: total.homes, seen: total.seen, left: total.left }),
      groups: groupsOf(lines, places),
    },
    context,
  )
  if (!sheet.ok) return sheet
  const unitId = lines.length === 1 ? (lines[0]?.unitId ?? null) : null
  return ok<PaperModel>({ model: asJson(sheet.value), personId: null, unitId })
}

function groupsOf(lines: readonly RoundLine[], places: RoundPlaces): readonly RoundSheetGroup[] {
  const groups = Map.groupBy(lines, ({ buildingId }) => buildingId)
  return [...groups].map(([id, homes]) => ({
    building: places.buildings.get(id) ?? '',
    lines: homes.map((home) => printedLine(home, places)),
  }))
}

function printedLine({ code, floor, scope, keys, lastOn, stand }: RoundLine, places: RoundPlaces): RoundSheetLine {
  const words = paperText()
  const { reason, depth } = scope
  // What is seen from outside only needs no key on the way.
  const key = depth === 'outside' && keys.length === 0 ? vacantWord('depths', depth, words) : ''
  return {
    unit: code,
    floor: floor === null ? '' : String(floor),
    reason: vacantWord('reasons', reason, words),
    key: key || homeKeyWords(keys, (id) => places.staff.get(id) ?? '', words),
    lastOn: lastOn?.slice(5) ?? '—',
    result: stand === 'left' ? '' : standBadge(stand, words).words,
  }
}
