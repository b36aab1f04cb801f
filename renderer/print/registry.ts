/** Which component prints which form and template version. Only ever grows: an old record prints as it was issued (style 6.4). */

import type { z } from 'zod'
import { ACCEPTANCE_SHEET_ID, acceptanceSheetSchema } from '#shared/domain/decoration/acceptance/acceptanceSheet.ts'
import {
  DECORATION_APPLICATION_SHEET_ID,
  decorationApplicationSchema,
} from '#shared/domain/decoration/cases/applicationModel.ts'
import { DECORATION_MISSING_SHEET_ID, decorationMissingSchema } from '#shared/domain/decoration/cases/missingSheet.ts'
import { CUT_SHEET_ID, cutSheetSchema } from '#shared/domain/decoration/hotWork/cutSheet.ts'
import { HOT_WORK_NOTICE_SHEET_ID, hotWorkNoticeSchema } from '#shared/domain/decoration/hotWork/hotWorkNoticeSheet.ts'
import { HOT_WORK_SHEET_ID, hotWorkSheetSchema } from '#shared/domain/decoration/hotWork/hotWorkSheet.ts'
import { PATROL_SHEET_ID, patrolSheetSchema } from '#shared/domain/decoration/patrols/patrolSheet.ts'
import { PASS_REGISTER_SHEET_ID, passRegisterSchema } from '#shared/domain/decoration/people/passRegisterSheet.ts'
import { PASS_SHEET_ID, passSheetSchema } from '#shared/domain/decoration/people/passSheet.ts'
import { PERMIT_SHEET_ID, permitSheetSchema } from '#shared/domain/decoration/people/permitSheet.ts'
import { REVIEW_FORMS, reviewPaperSchema, reviewSheetId } from '#shared/domain/decoration/review/reviewPaperModel.ts'
import { EVIDENCE_SHEET_ID, evidenceSheetSchema } from '#shared/domain/decoration/violations/evidenceSheet.ts'
import {
  VIOLATION_FORMS,
  violationSheetId,
  violationSlipSchema,
} from '#shared/domain/decoration/violations/slipModel.ts'
import { VISIT_RECORD_SHEET_ID, visitRecordSchema } from '#shared/domain/desk-visits/visitRecordModel.ts'
import { WORK_CONTACT_SHEET_ID, workContactSchema } from '#shared/domain/items/workContactModel.ts'
import { ENTRUST_SHEET_ID, entrustSheetSchema } from '#shared/domain/loans/keys/entrustSheet.ts'
import { KEY_REGISTER_SHEET_ID, keyRegisterSchema } from '#shared/domain/loans/keys/registerSheet.ts'
import { LOAN_SLIP_SHEET_ID, loanSlipSchema } from '#shared/domain/loans/loanSlipModel.ts'
import { THING_LABEL_SHEET_ID, thingLabelSchema } from '#shared/domain/loans/thingLabel.ts'
import { MONEY_FORMS, moneySheetId, moneySlipSchema } from '#shared/domain/money/moneySheetModel.ts'
import { HANDOVER_LIST_SHEET_ID, handoverListSchema } from '#shared/domain/move-in/days/handoverListSheet.ts'
import { RECTIFICATION_SHEET_ID, rectificationSchema } from '#shared/domain/move-in/faults/rectificationSheet.ts'
import { REINSPECTION_SHEET_ID, reinspectionSchema } from '#shared/domain/move-in/faults/reinspectionSheet.ts'
import { CARD_SHEET_ID, cardSheetSchema } from '#shared/domain/move-in/handing/cardSheet.ts'
import { GIFT_SHEET_ID, giftSheetSchema } from '#shared/domain/move-in/handing/giftSheet.ts'
import { HANDED_SHEET_ID, handedSheetSchema } from '#shared/domain/move-in/handing/handedSheet.ts'
import { HOUSE_SHEET_ID, houseSheetSchema } from '#shared/domain/move-in/inspection/inspectionSheet.ts'
import { BINDER_SHEET_ID, binderSheetSchema } from '#shared/domain/move-in/packet/binderSheet.ts'
import { FLOW_SHEET_ID, flowSheetSchema } from '#shared/domain/move-in/packet/flowSheet.ts'
import { PACKET_WORD_FORMS, packetWordsId } from '#shared/domain/move-in/packet/wordedSheets.ts'
import { MOVE_IN_MISSING_SHEET_ID, moveInMissingSchema } from '#shared/domain/move-in/papers/missingSheet.ts'
import { VISIT_BACK_SHEET_ID, visitBackSheetSchema } from '#shared/domain/move-in/visitBacks/visitBackSheet.ts'
import {
  EARLIER_OWNER_REGISTRATIONS,
  OWNER_REGISTRATION_SHEET_ID,
  ownerRegistrationSchema,
} from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import {
  COLLECTION_RECEIPT_SHEET_ID,
  collectionReceiptSchema,
} from '#shared/domain/parcel-custody/collectionReceiptSheet.ts'
import {
  CUSTODY_TAG_SHEET_ID,
  custodyTagSchema,
  SLOT_LABEL_SHEET_ID,
  slotLabelSchema,
} from '#shared/domain/parcel-custody/custodyLabelSheet.ts'
import { CUSTODY_REGISTER_SHEET_ID, custodyRegisterSchema } from '#shared/domain/parcel-custody/custodyRegisterModel.ts'
import { DELIVERY_RUN_SHEET_ID, deliveryRunSchema } from '#shared/domain/parcel-custody/deliveryRunSheet.ts'
import { FOUND_NOTICE_SHEET_ID, foundNoticeSchema } from '#shared/domain/parcel-custody/foundNoticeSheet.ts'
import { REFUSAL_SLIP_SHEET_ID, refusalSlipSchema } from '#shared/domain/parcel-custody/refusalSlipSheet.ts'
import { RELEASE_SLIP_SHEET_ID, releaseSlipSchema } from '#shared/domain/releases/releaseSlipModel.ts'
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import { wordedPaperSchema } from '#shared/domain/sheets/wordedPaper.ts'
import { DUTY_RECORD_SHEET_ID, dutyRecordSchema } from '#shared/domain/shifts/dutyRecordModel.ts'
import { SHIFT_HANDOVER_SHEET_ID, shiftHandoverSchema } from '#shared/domain/shifts/shiftHandoverModel.ts'
import {
  INSPECTION_NOTICE_SHEET_ID,
  inspectionNoticeSchema,
} from '#shared/domain/vacant-inspections/faults/noticeSheet.ts'
import { PATROL_LIST_SHEET_ID, patrolListSchema } from '#shared/domain/vacant-inspections/lists/listSheet.ts'
import { REPORT_SHEET_ID, reportSheetSchema } from '#shared/domain/vacant-inspections/report/reportSheet.ts'
import { ROUND_SHEET_ID, roundSheetSchema } from '#shared/domain/vacant-inspections/rounds/roundSheet.ts'
import { INSPECTION_SHEET_ID, inspectionSheetSchema } from '#shared/domain/vacant-inspections/visits/inspectionSheet.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { custodyTagSections, slotLabelSections } from './CustodyLabels.tsx'
import { foundNoticeSections } from './CustodyNoticeSheet.tsx'
import { custodyRegisterSections } from './CustodyRegisterSheet.tsx'
import { deliveryRunSections } from './CustodyRunSheet.tsx'
import { collectionReceiptSections, refusalSlipSections } from './CustodySlipSheets.tsx'
import { acceptanceSections } from './DecorationAcceptanceSheet.tsx'
import { decorationApplicationSections } from './DecorationApplicationSheet.tsx'
import { cutSections, hotWorkNoticeSections, hotWorkSections } from './DecorationHotWorkSheets.tsx'
import { decorationMissingSections } from './DecorationMissingSheet.tsx'
import { moneySlipSections } from './DecorationMoneySheets.tsx'
import { passRegisterSections } from './DecorationPassRegisterSheet.tsx'
import { passSections } from './DecorationPassSheet.tsx'
import { decorationPatrolSections } from './DecorationPatrolSheet.tsx'
import { permitSections } from './DecorationPermitSheet.tsx'
import { reviewPaperSections } from './DecorationReviewSheets.tsx'
import { evidenceSections, violationSlipSections } from './DecorationViolationSheets.tsx'
import { dutyRecordSections } from './DutyRecordSheet.tsx'
import { giftReceiptSections } from './GiftReceiptSheet.tsx'
import { handedItemsSections } from './HandedItemsSheet.tsx'
import { handoverListSections } from './HandoverListSheet.tsx'
import { rectificationSections, reinspectionSections } from './HouseFaultSheets.tsx'
import { houseInspectionSections } from './HouseInspectionSheet.tsx'
import { inspectionNoticeSections } from './InspectionNoticeSheet.tsx'
import { keyEntrustmentSections } from './KeyEntrustmentSheet.tsx'
import { keyRegisterSections } from './KeyRegisterSheet.tsx'
import { loanSlipSections } from './LoanSlipSheet.tsx'
import { moveInBinderSections } from './MoveInBinderSheet.tsx'
import { moveInFlowSections } from './MoveInFlowSheet.tsx'
import { moveInMissingSections } from './MoveInMissingSheet.tsx'
import { ownerRegistrationSections } from './OwnerRegistrationSheet.tsx'
import { withOwnWords } from './ownWords.tsx'
import { patrolListSections } from './PatrolListSheet.tsx'
import { releaseSlipSections } from './ReleaseSlipSheet.tsx'
import { residentCardSections } from './ResidentCardSheet.tsx'
import { shiftHandoverSections } from './ShiftHandoverSheet.tsx'
import type { SheetSection } from './sheetSection.ts'
import { thingLabelSections } from './ThingLabel.tsx'
import { clipboardOrVisitSections } from './VacantInspectionSheet.tsx'
import { reportSheetSections } from './VacantReportSheet.tsx'
import { roundSheetSections } from './VacantRoundSheet.tsx'
import { visitBackSections } from './VisitBackSheet.tsx'
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
  ...MONEY_FORMS.map(
    (form) =>
      [
        moneySheetId(form),
        // The refund carries a whole ledger and five signatures: a page of its own.
        sheetOf(moneySlipSchema, moneySlipSections, form === 'decoration-refund' ? {} : { copiesPerPage: 2 }),
      ] as const,
  ),
  ...REVIEW_FORMS.map((form) => [reviewSheetId(form), sheetOf(reviewPaperSchema, reviewPaperSections)] as const),
  [LOAN_SLIP_SHEET_ID, sheetOf(loanSlipSchema, loanSlipSections, { copiesPerPage: 2 })],
  [RELEASE_SLIP_SHEET_ID, sheetOf(releaseSlipSchema, releaseSlipSections, { copiesPerPage: 2 })],
  [THING_LABEL_SHEET_ID, sheetOf(thingLabelSchema, thingLabelSections)],
  [WORK_CONTACT_SHEET_ID, sheetOf(workContactSchema, workContactSections, { copiesPerPage: 2 })],
  [CUSTODY_REGISTER_SHEET_ID, sheetOf(custodyRegisterSchema, custodyRegisterSections)],
  [DELIVERY_RUN_SHEET_ID, sheetOf(deliveryRunSchema, deliveryRunSections)],
  [FOUND_NOTICE_SHEET_ID, sheetOf(foundNoticeSchema, foundNoticeSections)],
  [REFUSAL_SLIP_SHEET_ID, sheetOf(refusalSlipSchema, refusalSlipSections, { copiesPerPage: 2 })],
  [COLLECTION_RECEIPT_SHEET_ID, sheetOf(collectionReceiptSchema, collectionReceiptSections, { copiesPerPage: 2 })],
  [CUSTODY_TAG_SHEET_ID, sheetOf(custodyTagSchema, custodyTagSections)],
  [PERMIT_SHEET_ID, sheetOf(permitSheetSchema, permitSections)],
  [PASS_SHEET_ID, sheetOf(passSheetSchema, passSections)],
  [PASS_REGISTER_SHEET_ID, sheetOf(passRegisterSchema, passRegisterSections)],
  [DECORATION_APPLICATION_SHEET_ID, sheetOf(decorationApplicationSchema, decorationApplicationSections)],
  [EVIDENCE_SHEET_ID, sheetOf(evidenceSheetSchema, evidenceSections)],
  ...VIOLATION_FORMS.map((form) => {
    const layout = form === 'rectification-notice' ? {} : { copiesPerPage: 2 }
    return [violationSheetId(form), sheetOf(violationSlipSchema, violationSlipSections, layout)] as const
  }),
  [PATROL_SHEET_ID, sheetOf(patrolSheetSchema, decorationPatrolSections)],
  [MOVE_IN_MISSING_SHEET_ID, sheetOf(moveInMissingSchema, moveInMissingSections, { copiesPerPage: 2 })],
  [DECORATION_MISSING_SHEET_ID, sheetOf(decorationMissingSchema, decorationMissingSections, { copiesPerPage: 2 })],
  [HOT_WORK_SHEET_ID, sheetOf(hotWorkSheetSchema, hotWorkSections)],
  [HOT_WORK_NOTICE_SHEET_ID, sheetOf(hotWorkNoticeSchema, hotWorkNoticeSections)],
  [CUT_SHEET_ID, sheetOf(cutSheetSchema, cutSections, { copiesPerPage: 2 })],
  [ACCEPTANCE_SHEET_ID, sheetOf(acceptanceSheetSchema, acceptanceSections)],
  [SLOT_LABEL_SHEET_ID, sheetOf(slotLabelSchema, slotLabelSections)],
  [INSPECTION_SHEET_ID, sheetOf(inspectionSheetSchema, clipboardOrVisitSections)],
  [HANDOVER_LIST_SHEET_ID, sheetOf(handoverListSchema, handoverListSections)],
  [PATROL_LIST_SHEET_ID, sheetOf(patrolListSchema, patrolListSections)],
  [INSPECTION_NOTICE_SHEET_ID, sheetOf(inspectionNoticeSchema, inspectionNoticeSections)],
  [RECTIFICATION_SHEET_ID, sheetOf(rectificationSchema, rectificationSections)],
  [REINSPECTION_SHEET_ID, sheetOf(reinspectionSchema, reinspectionSections)],
  [ROUND_SHEET_ID, sheetOf(roundSheetSchema, roundSheetSections)],
  [REPORT_SHEET_ID, sheetOf(reportSheetSchema, reportSheetSections)],
  [KEY_REGISTER_SHEET_ID, sheetOf(keyRegisterSchema, keyRegisterSections)],
  [VISIT_BACK_SHEET_ID, sheetOf(visitBackSheetSchema, visitBackSections)],
  [ENTRUST_SHEET_ID, sheetOf(entrustSheetSchema, keyEntrustmentSections)],
  [HOUSE_SHEET_ID, sheetOf(houseSheetSchema, houseInspectionSections)],
  [HANDED_SHEET_ID, sheetOf(handedSheetSchema, handedItemsSections)],
  [GIFT_SHEET_ID, sheetOf(giftSheetSchema, giftReceiptSections)],
  [CARD_SHEET_ID, sheetOf(cardSheetSchema, residentCardSections)],
  [FLOW_SHEET_ID, sheetOf(flowSheetSchema, moveInFlowSections)],
  [BINDER_SHEET_ID, sheetOf(binderSheetSchema, moveInBinderSections)],
  ...PACKET_WORD_FORMS.map((form) => [packetWordsId(form), sheetOf(wordedPaperSchema, reviewPaperSections)] as const),
])

/** The sections and frame of a stored model. **Refuses** `unknown-sheet`, `bad-model`. */
export function openSheet(sheetId: string, model: JsonObject): Result<OpenedSheet, OpenSheetRefusal> {
  const open = SHEETS.get(sheetId)
  return open ? open(model) : err('unknown-sheet')
}
