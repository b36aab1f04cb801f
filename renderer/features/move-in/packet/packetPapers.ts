/** 会签单, 合同签署页, 授权委托书, 档案封面 and 装修办理告知单 as forms of the desk: prefilled from the home's case, blank for a power cut. */
import type { PaperModel, PaperSource, PaperSubject } from '#renderer/db/paperSource.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import {
  caseOfUnit,
  drawnOnPacket,
  loadBinderFacts,
  loadBlankFlowFacts,
  loadFlowFacts,
  loadWordedFacts,
  type NumberedPaper,
} from '#renderer/features/move-in/queries/packet.ts'
import { text } from '#renderer/text/text.ts'
import {
  BINDER_SHEET_VERSION,
  buildBinderSheet,
  buildBlankBinderSheet,
} from '#shared/domain/move-in/packet/binderSheet.ts'
import { buildBlankFlowSheet, buildFlowSheet, FLOW_SHEET_VERSION } from '#shared/domain/move-in/packet/flowSheet.ts'
import {
  buildBlankWordedSheet,
  buildWordedSheet,
  PACKET_BLOCKS,
  PACKET_WORD_FORMS,
  PACKET_WORDS_VERSION,
  type PacketWordForm,
} from '#shared/domain/move-in/packet/wordedSheets.ts'
import type { FormId } from '#shared/domain/sheets/schema.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { packetRefusalWords } from './packetWords.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

/** A case and those of its papers that have numbers. */
interface CaseOnPaper {
  readonly row: MoveInCaseRow
  readonly drawn: readonly NumberedPaper[]
}

type BuildOfCase = (store: Store, about: CaseOnPaper, context: SheetContext) => Promise<object>

const buildFlow: BuildOfCase = async (store, { row, drawn }, context) =>
  buildFlowSheet(await loadFlowFacts(store, row.v, drawn), context)
const buildBinder: BuildOfCase = async (store, { row, drawn }, context) =>
  buildBinderSheet(await loadBinderFacts(store, row.v, drawn), context)

/** Models that say the numbers of the other papers of their case. */
const OF_CASE: Readonly<Partial<Record<FormId, BuildOfCase>>> = {
  'move-in-flow': buildFlow,
  'move-in-binder': buildBinder,
}

/** Whether a form names the numbers of the others, and is therefore built after them. */
export function isBuiltLast(form: FormId): boolean {
  return OF_CASE[form] !== undefined
}

/** A paper of a case with the numbers of the papers beside it; undefined for a form that names none. */
export async function buildBesideOthers(
  store: Store,
  { form, ...about }: CaseOnPaper & { readonly form: FormId },
  context: SheetContext,
): Promise<PaperModel | undefined> {
  const build = OF_CASE[form]
  return build && { model: asJson(await build(store, about, context)), ...aboutOf(about.row) }
}

function aboutOf({ v }: MoveInCaseRow) {
  return { personId: v.personId, unitId: v.unitId }
}

/** Builds from the home's case. **Refuses** `case-unknown`: nobody opened one. */
function fromCase(build: BuildOfCase): PaperSource['build'] {
  return async (store: Store, subject: PaperSubject, context): Promise<Result<PaperModel, Refusal<string>>> => {
    const row = subject.kind === 'unit' ? await caseOfUnit(store, subject.id) : undefined
    if (row === undefined) return err({ code: 'case-unknown' })
    return ok({ model: asJson(await build(store, { row, drawn: row.v.drawn }, context)), ...aboutOf(row) })
  }
}

const refusal: NonNullable<PaperSource['refusal']> = (code) =>
  code === 'case-unknown' ? packetRefusalWords(code) : undefined

const flowPaper: PaperSource = {
  form: 'move-in-flow',
  templateVersion: FLOW_SHEET_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  title: () => text('papers.forms.move-in-flow'),
  build: fromCase(buildFlow),
  refusal,
  blank: async (context, store) => asJson(buildBlankFlowSheet(await loadBlankFlowFacts(store), context)),
}

const binderPaper: PaperSource = {
  form: 'move-in-binder',
  templateVersion: BINDER_SHEET_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.move-in-binder'),
  build: fromCase(buildBinder),
  refusal,
  blank: (context) => asJson(buildBlankBinderSheet(context)),
}

function wordedPaper(form: PacketWordForm): PaperSource {
  return {
    form,
    templateVersion: PACKET_WORDS_VERSION,
    paper: 'A4',
    // The leaflet goes home with the owner.
    ...(form === 'decoration-leaflet' ? {} : { awaitsReturn: true as const, drawnFor: drawnOnPacket }),
    blocks: PACKET_BLOCKS[form].map(({ label: _, ...block }) => ({
      ...block,
      name: () => text(`moveInPacket.blocks.${block.key}`),
    })),
    title: () => text(`papers.forms.${form}`),
    build: fromCase(async (store, { row }, context) =>
      buildWordedSheet(form, await loadWordedFacts(store, row.v), context),
    ),
    refusal,
    blank: async (context, store) =>
      asJson(buildBlankWordedSheet(form, await settingOf(store, 'move-in.contract-copies'), context)),
  }
}

/** The forms of this room, for the module. */
export const packetPapers: readonly PaperSource[] = [flowPaper, ...PACKET_WORD_FORMS.map(wordedPaper), binderPaper]
