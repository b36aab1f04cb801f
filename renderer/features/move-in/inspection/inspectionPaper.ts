/** 《房屋验收表》 as a form of the desk: an inspection that was entered, a home that is to be inspected, or an empty one. */
import type { PaperSource } from '#renderer/db/paperSource.ts'
import type { ModelBuilder } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import {
  drawnOnHouseSheet,
  houseItemsToFill,
  housePlace,
  houseSheetFilled,
  runningMoveIn,
} from '#renderer/features/move-in/queries/inspectionPaper.ts'
import { text } from '#renderer/text/text.ts'
import {
  buildBlankHouseSheet,
  buildHouseSheet,
  buildHouseSheetToFill,
  HOUSE_SHEET_VERSION,
  houseSheetNote,
} from '#shared/domain/move-in/inspection/inspectionSheet.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { inspectionRefusalWords } from './inspectWords.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject
const OWN_REFUSALS: readonly string[] = ['case-unknown', 'no-inspection']

/** For the module's list of papers. */
export const houseInspectionPaper: PaperSource = {
  form: 'house-inspection',
  templateVersion: HOUSE_SHEET_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  blocks: [{ ...houseSheetNote, name: () => text('moveInInspection.paper.note') }],
  title: () => text('papers.forms.house-inspection'),
  build: async (store, subject, context) => {
    const row = subject.kind === 'unit' ? await runningMoveIn(store, subject.id) : undefined
    if (row === undefined) return err({ code: 'case-unknown' })
    const model = buildHouseSheetToFill(await housePlace(store, row), await houseItemsToFill(store), context)
    return ok({ model: asJson(model), personId: row.v.personId, unitId: row.v.unitId })
  },
  refusal: (code) => (OWN_REFUSALS.includes(code) ? inspectionRefusalWords(code) : undefined),
  drawnFor: drawnOnHouseSheet,
  blank: async (context, store) => asJson(buildBlankHouseSheet(await houseItemsToFill(store), context)),
}

/** The inspection of a case as it was entered. **Refuses** `case-unknown`, `no-inspection`. */
export function inspectionOfCase(store: Store, caseId: string): ModelBuilder {
  return async (context) => {
    const row = await store.db.moveInCases.get(caseId)
    if (row === undefined) return err({ code: 'case-unknown' })
    const { inspection, personId, unitId } = row.v
    if (inspection === null) return err({ code: 'no-inspection' })
    const filled = await houseSheetFilled(store, row, inspection)
    return ok({ model: asJson(buildHouseSheet(await housePlace(store, row), filled, context)), personId, unitId })
  }
}
