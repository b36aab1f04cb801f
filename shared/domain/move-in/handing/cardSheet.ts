/** 《住户证》 (handbook R42): cards of 86 × 54 mm, eight on a page of A4, to be cut; their code says number and last day, and nothing of a person. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { MOST_CARDS } from './residentCards.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const CARD_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const CARD_SHEET_ID = `resident-card@${CARD_SHEET_VERSION}` as const

const printed = z.string()
const card = z
  .strictObject({
    number: printed,
    name: printed,
    /** 业主、家属、租户. */
    relation: printed,
    unit: printed,
    validity: printed,
    /** SHA-256 of the photograph, or empty: then there is a frame to glue one on. */
    photo: printed,
    /** Text of the QR, or empty on a card to fill in by hand. */
    code: printed,
  })
  .readonly()
/** One card, everything as printed. */
export type ResidentCard = z.infer<typeof card>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const cardSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    cards: z.array(card).min(1).max(MOST_CARDS).readonly(),
    /** What stands on every card, in small type. */
    note: printed,
    /** Photographs that the print job carries. */
    pictures: z.array(printed).max(MOST_CARDS).readonly(),
  })
  .readonly()
/** A sheet of cards, everything as printed. */
export type CardSheet = z.infer<typeof cardSheetSchema>

const NOTE = '凭证出入，限本人使用；遗失请及时到前台挂失。'
const RELATIONS: Readonly<Record<string, string>> = {
  ...{ owner: '业主', 'co-owner': '业主', family: '家属', tenant: '租户' },
}
/** A page of A4. */
const BLANK_CARDS = 8

const subject = {
  title: '住户证',
  templateVersion: CARD_SHEET_VERSION,
  copyLabels: ['裁切使用'],
  signatures: [],
  seal: '',
}

/** A card before it is printed; days `YYYY-MM-DD`, `validUntil` empty where it has none. */
export interface ResidentCardInput extends Omit<ResidentCard, 'validity'> {
  readonly validUntil: string
}

/** One card as printed. Source: handbook R42. */
export function buildResidentCard({ validUntil, relation, ...rest }: ResidentCardInput): ResidentCard {
  const validity = validUntil === '' ? '长期' : `至 ${validUntil.replaceAll('-', '.')}`
  return { ...rest, relation: RELATIONS[relation] ?? '住户', validity }
}

/** A sheet of cards ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook R42. */
export function buildCardSheet(
  { unit, cards }: { readonly unit: string; readonly cards: readonly ResidentCard[] },
  context: SheetContext,
): CardSheet {
  const pictures = [...new Set(cards.map(({ photo }) => photo))].filter((photo) => photo !== '')
  return { frame: buildSheetFrame({ ...subject, unit, owner: '' }, context), cards, note: NOTE, pictures }
}

/** Eight cards to fill in by hand; nothing is signed. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankCardSheet(context: SheetContext): CardSheet {
  const empty = { number: '', name: '', relation: '', unit: '', validity: '', photo: '', code: '' }
  const cards = Array.from({ length: BLANK_CARDS }, () => empty)
  return { frame: buildBlankFrame(subject, context), cards, note: NOTE, pictures: [] }
}
