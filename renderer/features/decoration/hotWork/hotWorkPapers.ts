/** 动火申请表, its notice and 停水停电申请 as forms of the desk: issued with what they ask for, blank for a power cut. */
import type { PaperSource } from '#renderer/db/paperSource.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { buildBlankCutSheet, CUT_SHEET_VERSION } from '#shared/domain/decoration/hotWork/cutSheet.ts'
import {
  buildBlankHotWorkNotice,
  HOT_WORK_NOTICE_BLOCK,
  HOT_WORK_NOTICE_VERSION,
} from '#shared/domain/decoration/hotWork/hotWorkNoticeSheet.ts'
import {
  buildBlankHotWorkSheet,
  HOT_WORK_RULES_BLOCK,
  HOT_WORK_SHEET_VERSION,
} from '#shared/domain/decoration/hotWork/hotWorkSheet.ts'
import { formatMoment } from '#shared/domain/sheets/sheetModel.ts'
import { type Instant, instantMs, isInstant } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err } from '#shared/kernel/result.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'
import { hotWorkRefusalWords } from './hotWorkWords.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject
const onCase = async () => err({ code: 'ask-on-case' })

/** 《临时动火作业申请表》: goes round to be judged and comes back signed. */
export const hotWorkPaper: PaperSource = {
  form: 'hot-work',
  templateVersion: HOT_WORK_SHEET_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  blocks: [{ ...HOT_WORK_RULES_BLOCK, name: () => text('decorationHotWork.papers.rules') }],
  title: () => text('papers.forms.hot-work'),
  build: onCase,
  refusal: hotWorkRefusalWords,
  blank: (context) => asJson(buildBlankHotWorkSheet(context)),
}

/** 《动火作业公告》: for both places. */
export const hotWorkNoticePaper: PaperSource = {
  form: 'hot-work-notice',
  templateVersion: HOT_WORK_NOTICE_VERSION,
  paper: 'A4',
  blocks: [{ ...HOT_WORK_NOTICE_BLOCK, name: () => text('decorationHotWork.papers.notice') }],
  title: () => text('papers.forms.hot-work-notice'),
  build: onCase,
  refusal: hotWorkRefusalWords,
  blank: (context) => asJson(buildBlankHotWorkNotice(context)),
}

/** 《装修停水停电申请单》: comes back with engineering's word. */
export const cutPaper: PaperSource = {
  form: 'utility-cut',
  templateVersion: CUT_SHEET_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  title: () => text('papers.forms.utility-cut'),
  build: onCase,
  refusal: hotWorkRefusalWords,
  blank: (context) => asJson(buildBlankCutSheet(context)),
}

/** All of them, for the module. */
export const hotWorkPapers: readonly PaperSource[] = [hotWorkPaper, hotWorkNoticePaper, cutPaper]

/** From when to when as papers say it: the day once where it is one. */
export function periodText({ from, to }: { readonly from: string; readonly to: string }, zone: string): string {
  if (!isInstant(from) || !isInstant(to)) return ''
  const [first, last] = [from, to].map((at) => {
    const ms = instantMs(at as Instant)
    return { day: dayInZone(ms, zone), time: clockInZone(ms, zone) }
  })
  if (first === undefined || last === undefined) return ''
  return `${formatMoment(first)} 至 ${first.day === last.day ? last.time : formatMoment(last)}`
}

/** Who and where the paper of a case is about, as printed. May run inside a transaction of the store. */
export async function sitePlaceOf(store: Store, state: CaseState) {
  const { unitId, application, permitNumber } = state
  const unit = unitId === null ? undefined : await store.db.units.get(unitId)
  return {
    unit: unit?.v.code ?? '',
    owner: application.ownerName,
    permit: permitNumber,
    contractor: application.contractorName === '' ? '业主自装' : application.contractorName,
  }
}
