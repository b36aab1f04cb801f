/**
 * 《违章证据材料》 (handbook section 4 item 3, 2.17): 发现—制止—通知—报告 in one bundle, each step with its time, who and its paper, and the photographs.
 * It goes to the authority or to court, it is never posted.
 */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import type { SlipClause } from './slipModel.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const EVIDENCE_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const EVIDENCE_SHEET_ID = `violation-evidence@${EVIDENCE_SHEET_VERSION}` as const
/** Most photographs of one bundle: a picture takes a quarter of a page. */
export const MOST_EVIDENCE_PHOTOS = 60

const printed = z.string()
const cellSchema = z.strictObject({ label: printed, value: printed, span: z.int().min(4).max(24) }).readonly()

const stepSchema = z
  .strictObject({
    /** 发现, 制止, 通知, 送达 … */
    step: printed,
    time: printed,
    what: printed,
    by: printed,
    /** Number of its paper. */
    paper: printed,
  })
  .readonly()
/** One step, everything as printed. */
export type EvidenceStep = z.infer<typeof stepSchema>

const photoSchema = z.strictObject({ caption: printed, hash: printed }).readonly()
/** One photograph with what it shows and when. */
export type EvidencePhoto = z.infer<typeof photoSchema>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const evidenceSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    facts: z.array(z.array(cellSchema).min(1).max(4).readonly()).max(8).readonly(),
    found: printed,
    clauses: z
      .array(z.strictObject({ code: printed, text: printed, sum: printed }).readonly())
      .max(12)
      .readonly(),
    steps: z.array(stepSchema).max(80).readonly(),
    photos: z.array(photoSchema).max(MOST_EVIDENCE_PHOTOS).readonly(),
    /** Why there is none, where there is none. */
    noPhotos: printed,
    note: printed,
    /** Photographs that the print job carries. */
    pictures: z.array(printed).max(MOST_EVIDENCE_PHOTOS).readonly(),
  })
  .readonly()
/** A bundle, everything as printed. */
export type EvidenceSheet = z.infer<typeof evidenceSheetSchema>

/** What a bundle holds. */
export interface EvidenceInput {
  readonly unit: string
  readonly owner: string
  readonly contractor: string
  readonly permit: string
  readonly place: string
  readonly foundAt: string
  readonly found: string
  readonly policeReceipt: string
  readonly clauses: readonly SlipClause[]
  readonly steps: readonly EvidenceStep[]
  readonly photos: readonly EvidencePhoto[]
  readonly noPhotoWhy: string
}

const subject = {
  title: '装修违章证据材料',
  templateVersion: EVIDENCE_SHEET_VERSION,
  copyLabels: ['存档联'],
  signatures: ['整理人', '负责人'],
  seal: '物业（章）',
}
const NOTE =
  '本材料由系统记录整理，时间以登记时间为准，附原通知书及照片。依《住宅室内装饰装修管理办法》（建设部令第110号）第十七条，对已造成事实后果或者拒不改正的，及时报告有关部门依法处理。'

/** The bundle, ready to be issued; photographs are numbered in their order. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 3. */
export function buildEvidenceSheet(input: EvidenceInput, context: SheetContext): EvidenceSheet {
  const { unit, owner, contractor, permit, place, foundAt, policeReceipt } = input
  const photos = input.photos
    .slice(0, MOST_EVIDENCE_PHOTOS)
    .map(({ caption, hash }, index) => ({ hash, caption: `照片 ${index + 1}　${caption}` }))
  const cell = (label: string, value: string, span: number) => ({ label, value, span })
  const receipt = policeReceipt === '' ? [] : [[cell('报警回执', policeReceipt, 24)]]
  return {
    frame: buildSheetFrame({ ...subject, unit, owner }, context),
    facts: [
      [cell('装修单位', contractor, 14), cell('许可证号', permit, 10)],
      [cell('发现时间', foundAt, 10), cell('部位', place, 14)],
      ...receipt,
    ],
    found: input.found,
    clauses: input.clauses,
    steps: input.steps,
    photos,
    noPhotos: photos.length > 0 ? '' : `无照片${input.noPhotoWhy === '' ? '' : `：${input.noPhotoWhy}`}`,
    note: NOTE,
    pictures: [...new Set(photos.map(({ hash }) => hash))],
  }
}

const STEPS_BY_HAND = ['发现', '制止', '整改通知', '送达', '复查', '报告主管部门', '', '']

/** A bundle to fill in by hand: photographs are glued on its back. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankEvidence(context: SheetContext): EvidenceSheet {
  const cell = (label: string, span: number) => ({ label, value: '', span })
  return {
    frame: buildBlankFrame(subject, context),
    facts: [
      [cell('装修单位', 14), cell('许可证号', 10)],
      [cell('发现时间', 10), cell('部位', 14)],
    ],
    found: '',
    clauses: [{ code: '', text: '', sum: '' }],
    steps: STEPS_BY_HAND.map((step) => ({ step, time: '', what: '', by: '', paper: '' })),
    photos: [],
    noPhotos: '照片贴于背面，逐张编号。',
    note: NOTE,
    pictures: [],
  }
}
