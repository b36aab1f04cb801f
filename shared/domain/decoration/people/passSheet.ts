/** 《装修施工人员出入证》 (handbook 2.7): cards of 86 × 54 mm, eight on a page of A4, to be cut; of the number of an identity only its last four. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { MAX_PASSES } from './passes.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const PASS_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const PASS_SHEET_ID = `worker-pass@${PASS_SHEET_VERSION}` as const

const printed = z.string()
const card = z
  .strictObject({
    number: printed,
    name: printed,
    gender: printed,
    idLast4: printed,
    trade: printed,
    contractor: printed,
    unit: printed,
    validity: printed,
    /** 临时 on a pass of one day. */
    mark: printed,
    /** SHA-256 of the photograph, or empty: then there is a frame to glue one on. */
    photo: printed,
    /** Text of the QR, or empty on a card to fill in by hand. */
    code: printed,
  })
  .readonly()
/** One card, everything as printed. */
export type PassCard = z.infer<typeof card>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const passSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    cards: z.array(card).min(1).max(MAX_PASSES).readonly(),
    /** What stands on every card, in small type. */
    note: printed,
    /** Photographs that the print job carries. */
    pictures: z.array(printed).max(MAX_PASSES).readonly(),
  })
  .readonly()
/** A sheet of cards, everything as printed. */
export type PassSheet = z.infer<typeof passSheetSchema>

const NOTE = '随身佩戴，限本户施工，逾期无效；竣工后交回物业前台。'
const GENDERS: Readonly<Record<string, string>> = { male: '男', female: '女' }
/** A page of A4. */
const BLANK_CARDS = 8

const subject = {
  title: '施工人员出入证',
  templateVersion: PASS_SHEET_VERSION,
  copyLabels: ['裁切使用'],
  signatures: [],
  seal: '',
}

/** A card before its number is known; days `YYYY-MM-DD`. */
export interface PassCardInput extends Omit<PassCard, 'validity' | 'mark' | 'gender'> {
  readonly gender: string
  readonly from: string
  readonly to: string
  readonly isDayPass: boolean
}

/** One card as printed: `2026.11.21 — 2026.12.31`. Source: handbook 2.7. */
export function buildPassCard({ from, to, isDayPass, gender, ...card }: PassCardInput): PassCard {
  const day = (text: string): string => text.replaceAll('-', '.')
  const validity = isDayPass ? `${day(from)} 当日` : `${day(from)} — ${day(to)}`
  return { ...card, gender: GENDERS[gender] ?? '', validity, mark: isDayPass ? '临时' : '' }
}

/** A sheet of cards ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook 2.7. */
export function buildPassSheet(
  { unit, cards }: { readonly unit: string; readonly cards: readonly PassCard[] },
  context: SheetContext,
): PassSheet {
  const pictures = [...new Set(cards.map(({ photo }) => photo))].filter((photo) => photo !== '')
  return { frame: buildSheetFrame({ ...subject, unit, owner: '' }, context), cards, note: NOTE, pictures }
}

/** Eight cards to fill in by hand, for a power cut: the desk knows them by their number, nothing is signed. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankPassSheet(context: SheetContext): PassSheet {
  const empty: PassCard = {
    ...{ number: '', name: '', gender: '', idLast4: '', trade: '', contractor: '', unit: '' },
    ...{ validity: '', mark: '', photo: '', code: '' },
  }
  const cards = Array.from({ length: BLANK_CARDS }, () => empty)
  return { frame: buildBlankFrame(subject, context), cards, note: NOTE, pictures: [] }
}
