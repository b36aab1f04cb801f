/** 《空置房巡查表》 as a form of the desk: a visit, the last one of a home, the clipboard of a building, or an empty one. */

import { checklistInUse } from '#renderer/db/checklists.ts'
import type { PaperModel, PaperSource } from '#renderer/db/paperSource.ts'
import type { ModelBuilder } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { clipboardLines, clipboardOf } from '#renderer/features/vacant-inspections/queries/clipboardLines.ts'
import { lastVisitOf, loadPrintedVisit } from '#renderer/features/vacant-inspections/queries/printedVisit.ts'
import { itemWords } from '#renderer/features/vacant-inspections/vacantWords.ts'
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import { paperText, text } from '#renderer/text/text.ts'
import {
  buildClipboardSheet,
  buildEmptyClipboard,
  buildVisitSheet,
  INSPECTION_SHEET_VERSION,
} from '#shared/domain/vacant-inspections/visits/inspectionSheet.ts'
import { clipboardLegend } from '#shared/domain/vacant-inspections/visits/printedWords.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { visitRefusalWords } from './visitWords.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

/** For the module's list of papers. */
export const vacantInspectionPaper: PaperSource = {
  form: 'vacant-inspection',
  templateVersion: INSPECTION_SHEET_VERSION,
  paper: 'A4-landscape',
  title: () => text('papers.forms.vacant-inspection'),
  build: async (store, subject, context) => {
    const visitId = subject.kind === 'unit' ? await lastVisitOf(store, subject.id) : undefined
    return visitId === undefined ? err({ code: 'no-visit' as const }) : visitModel(store, visitId, context)
  },
  refusal: inspectionPaperRefusal,
  blank: async (context, store) => asJson(buildEmptyClipboard(await legendOf(store), context)),
}

/** What a paper of visits refuses. */
export function inspectionPaperRefusal(code: string): RefusalWords {
  if (code === 'no-visit') return wordsOf('noVisit')
  if (code === 'no-homes') return wordsOf('noHomes')
  return code === 'too-many-homes' ? wordsOf('tooMany') : visitRefusalWords(code)
}

function wordsOf(key: 'noVisit' | 'noHomes' | 'tooMany'): RefusalWords {
  return {
    what: text(`vacantGrid.sheet.${key}.what`),
    saved: text(`vacantGrid.sheet.${key}.saved`),
    now: text(`vacantGrid.sheet.${key}.now`),
  }
}

type SheetContextOf = Parameters<ModelBuilder>[0]

/** One visit. */
export function visitSheet(store: Store, inspectionId: string): ModelBuilder {
  return (context) => visitModel(store, inspectionId, context)
}

async function visitModel(store: Store, inspectionId: string, context: SheetContextOf) {
  const printed = await loadPrintedVisit(store, inspectionId)
  if (printed === undefined) return err({ code: 'no-visit' as const })
  const { visit, unit, owner, unitId, personId } = printed
  return ok<PaperModel>({ model: asJson(buildVisitSheet(visit, { unit, owner }, context)), personId, unitId })
}

/** The same form whose blank is the clipboard of a building: its homes with their last readings. */
export function clipboardPaper(buildingId: string): PaperSource {
  return {
    ...vacantInspectionPaper,
    blank: async (context, store) => {
      const legend = await legendOf(store)
      const made = buildClipboardSheet(
        { ...(await clipboardLines(store, clipboardOf(store, buildingId))), legend },
        context,
      )
      return asJson(made.ok ? made.value : buildEmptyClipboard(legend, context))
    },
  }
}

async function legendOf(store: Store): Promise<string> {
  const { items } = await checklistInUse(store, 'vacant')
  const words = paperText()
  return clipboardLegend(items, (item) => itemWords(item, words))
}
