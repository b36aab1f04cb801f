/** 《房屋整改通知书》 and 《房屋复验单》 as forms of the desk: made from faults, drawn up for a home before, blank to write on. */
import type { PaperModel, PaperSource, PaperSubject } from '#renderer/db/paperSource.ts'
import type { Store } from '#renderer/db/store.ts'
import { drawnOnReinspection, type HomeInHand, homeInHand } from '#renderer/features/move-in/queries/faultPapers.ts'
import { text } from '#renderer/text/text.ts'
import {
  buildBlankRectification,
  RECTIFICATION_VERSION,
  rectificationNote,
} from '#shared/domain/move-in/faults/rectificationSheet.ts'
import { buildBlankReinspection, REINSPECTION_VERSION } from '#shared/domain/move-in/faults/reinspectionSheet.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { houseFaultPaperRefusal } from './faultWords.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

async function drawnUp(
  store: Store,
  subject: PaperSubject,
  modelOf: (home: HomeInHand) => object,
): Promise<Result<PaperModel, Refusal<string>>> {
  const home = await homeInHand(store, subject)
  if (home === undefined) return err({ code: 'open-the-case' })
  return ok({ model: asJson(modelOf(home)), personId: home.personId, unitId: home.unitId })
}

/** 《房屋整改通知书》: its receipt is signed by whom it goes to, and comes back. */
export const rectificationPaper: PaperSource = {
  form: 'house-rectification',
  templateVersion: RECTIFICATION_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  blocks: [{ ...rectificationNote, name: () => text('moveInFaults.papers.note') }],
  title: () => text('papers.forms.house-rectification'),
  build: (store, subject, context) => drawnUp(store, subject, ({ unit }) => buildBlankRectification(context, unit)),
  refusal: houseFaultPaperRefusal,
  blank: (context: SheetContext) => asJson(buildBlankRectification(context)),
}

/** 《房屋复验单》: signed by the owner, on paper or on the pad. */
export const reinspectionPaper: PaperSource = {
  form: 'house-reinspection',
  templateVersion: REINSPECTION_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  title: () => text('papers.forms.house-reinspection'),
  build: (store, subject, context) => drawnUp(store, subject, (home) => buildBlankReinspection(context, home)),
  drawnFor: drawnOnReinspection,
  refusal: houseFaultPaperRefusal,
  blank: (context: SheetContext) => asJson(buildBlankReinspection(context)),
}

/** The papers of this room. */
export const houseFaultPapers: readonly PaperSource[] = [rectificationPaper, reinspectionPaper]
