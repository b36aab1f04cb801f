/** Which component prints which form and template version. Only ever grows: an old record prints as it was issued (style 6.4). */
import type { z } from 'zod'
import { VISIT_RECORD_SHEET_ID, visitRecordSchema } from '#shared/domain/desk-visits/visitRecordModel.ts'
import { WORK_CONTACT_SHEET_ID, workContactSchema } from '#shared/domain/items/workContactModel.ts'
import { LOAN_SLIP_SHEET_ID, loanSlipSchema } from '#shared/domain/loans/loanSlipModel.ts'
import { THING_LABEL_SHEET_ID, thingLabelSchema } from '#shared/domain/loans/thingLabel.ts'
import {
  EARLIER_OWNER_REGISTRATIONS,
  OWNER_REGISTRATION_SHEET_ID,
  ownerRegistrationSchema,
} from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import { RELEASE_SLIP_SHEET_ID, releaseSlipSchema } from '#shared/domain/releases/releaseSlipModel.ts'
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import { DUTY_RECORD_SHEET_ID, dutyRecordSchema } from '#shared/domain/shifts/dutyRecordModel.ts'
import { SHIFT_HANDOVER_SHEET_ID, shiftHandoverSchema } from '#shared/domain/shifts/shiftHandoverModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { dutyRecordSections } from './DutyRecordSheet.tsx'
import { loanSlipSections } from './LoanSlipSheet.tsx'
import { ownerRegistrationSections } from './OwnerRegistrationSheet.tsx'
import { withOwnWords } from './ownWords.tsx'
import { releaseSlipSections } from './ReleaseSlipSheet.tsx'
import { shiftHandoverSections } from './ShiftHandoverSheet.tsx'
import type { SheetSection } from './sheetSection.ts'
import { thingLabelSections } from './ThingLabel.tsx'
import { visitRecordSections } from './VisitRecordSheet.tsx'
import { workContactSections } from './WorkContactSheet.tsx'

/** A sheet ready to be laid out. */
export interface OpenedSheet {
  readonly frame: SheetFrame
  readonly sections: readonly SheetSection[]
  /** Copies on one page of A4, one below the other with a line to cut between them; elsewhere, and where nothing is said, each has its own page. */
  readonly copiesPerPage?: number
}

/** How a form's copies lie on paper. */
type SheetLayout = Pick<OpenedSheet, 'copiesPerPage'>

/** `unknown-sheet`: no component for this form and version. `bad-model`: the model is not one of that version. */
export type OpenSheetRefusal = 'unknown-sheet' | 'bad-model'

type OpenSheet = (model: JsonObject) => Result<OpenedSheet, 'bad-model'>

function sheetOf<Model extends { readonly frame: SheetFrame }>(
  schema: z.ZodType<Model>,
  sectionsOf: (model: Model) => SheetSection[],
  layout: SheetLayout = {},
): OpenSheet {
  return (model) => {
    const read = schema.safeParse(model)
    return read.success
      ? ok({ ...layout, frame: read.data.frame, sections: withOwnWords(sectionsOf(read.data), read.data.frame) })
      : err('bad-model')
  }
}

const SHEETS: ReadonlyMap<string, OpenSheet> = new Map([
  ...[OWNER_REGISTRATION_SHEET_ID, ...EARLIER_OWNER_REGISTRATIONS].map(
    (sheetId) => [sheetId, sheetOf(ownerRegistrationSchema, ownerRegistrationSections)] as const,
  ),
  [VISIT_RECORD_SHEET_ID, sheetOf(visitRecordSchema, visitRecordSections)],
  [DUTY_RECORD_SHEET_ID, sheetOf(dutyRecordSchema, dutyRecordSections)],
  [SHIFT_HANDOVER_SHEET_ID, sheetOf(shiftHandoverSchema, shiftHandoverSections)],
  [LOAN_SLIP_SHEET_ID, sheetOf(loanSlipSchema, loanSlipSections, { copiesPerPage: 2 })],
  [RELEASE_SLIP_SHEET_ID, sheetOf(releaseSlipSchema, releaseSlipSections, { copiesPerPage: 2 })],
  [THING_LABEL_SHEET_ID, sheetOf(thingLabelSchema, thingLabelSections)],
  [WORK_CONTACT_SHEET_ID, sheetOf(workContactSchema, workContactSections, { copiesPerPage: 2 })],
])

/** The sections and frame of a stored model. **Refuses** `unknown-sheet`, `bad-model`. */
export function openSheet(sheetId: string, model: JsonObject): Result<OpenedSheet, OpenSheetRefusal> {
  const open = SHEETS.get(sheetId)
  return open ? open(model) : err('unknown-sheet')
}
