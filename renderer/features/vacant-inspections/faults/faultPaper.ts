/** 《空置房整改通知书》 as a form of the desk: made from faults, blank for a power cut. */
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { text } from '#renderer/text/text.ts'
import {
  buildBlankInspectionNotice,
  INSPECTION_NOTICE_VERSION,
  inspectionNoticeNote,
} from '#shared/domain/vacant-inspections/faults/noticeSheet.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err } from '#shared/kernel/result.ts'
import { faultPaperRefusal } from './faultWords.ts'

export const inspectionNoticePaper: PaperSource = {
  form: 'inspection-notice',
  templateVersion: INSPECTION_NOTICE_VERSION,
  paper: 'A4',
  // The department's part comes back filled in.
  awaitsReturn: true,
  blocks: [{ ...inspectionNoticeNote, name: () => text('vacantFaults.blocks.note') }],
  title: () => text('papers.forms.inspection-notice'),
  build: async () => err({ code: 'open-the-fault' }),
  refusal: faultPaperRefusal,
  blank: (context) => buildBlankInspectionNotice(context) as unknown as JsonObject,
}
