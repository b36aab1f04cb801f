/** Papers of violations as forms of the desk: made from a violation or a case, blank for a power cut. */
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { drawnOnNotice } from '#renderer/features/decoration/queries/violations.ts'
import { text } from '#renderer/text/text.ts'
import { buildBlankEvidence, EVIDENCE_SHEET_VERSION } from '#shared/domain/decoration/violations/evidenceSheet.ts'
import {
  VIOLATION_FORMS,
  VIOLATION_SLIP_VERSION,
  type ViolationForm,
} from '#shared/domain/decoration/violations/slipModel.ts'
import { buildBlankSlip, slipNoteBlock } from '#shared/domain/decoration/violations/slips.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err } from '#shared/kernel/result.ts'
import { violationPaperRefusal } from './violationWords.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

function slipOf(form: ViolationForm): PaperSource {
  return {
    form,
    templateVersion: VIOLATION_SLIP_VERSION,
    paper: 'A4',
    // Its stub carries the signature of whoever took it.
    ...(form === 'rectification-notice' ? { awaitsReturn: true as const, drawnFor: drawnOnNotice } : {}),
    blocks: [{ ...slipNoteBlock(form), name: () => text('decorationViolations.blocks.note') }],
    title: () => text(`papers.forms.${form}`),
    build: async () => err({ code: 'open-the-violation' }),
    refusal: violationPaperRefusal,
    blank: (context) => asJson(buildBlankSlip(form, context)),
  }
}

const EVIDENCE: PaperSource = {
  form: 'violation-evidence',
  templateVersion: EVIDENCE_SHEET_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.violation-evidence'),
  build: async () => err({ code: 'open-the-violation' }),
  refusal: violationPaperRefusal,
  blank: (context) => asJson(buildBlankEvidence(context)),
}

/** All of them, for the module's list. */
export const violationPapers: readonly PaperSource[] = [...VIOLATION_FORMS.map(slipOf), EVIDENCE]

/** The form of one paper. **Throws** for a form that is none of a violation: a programmer's mistake. */
export function violationPaper(form: ViolationForm | 'violation-evidence'): PaperSource {
  const found = violationPapers.find((one) => one.form === form)
  if (found === undefined) throw new Error(`"${form}" is no paper of a violation.`)
  return found
}
