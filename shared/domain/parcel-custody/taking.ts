/** Who takes a thing, and by what it is proved (handbook 2.15, 2.17): read once, judged once, for every way out. */
import type { Refusal } from '#shared/kernel/errors.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { normalizeName, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import { isUnruled } from './custodyState.ts'
import { firstFault, type ItemFacts, tagDetail } from './itemFacts.ts'

/** Who takes things, and by what it is proved; texts as typed. */
export interface Taking {
  /** 本人 or 代领. */
  readonly to: 'self' | 'proxy'
  /** The taker's file, where there is one. */
  readonly byPersonId: string | null
  /** Of a taker who is not on file. */
  readonly name: string
  readonly phone: string
  readonly idLast4: string
  /** How a proxy may take it: the recipient's message, call, paper, or presence. */
  readonly authority: string
  /** Hash of the drawn signature, or empty. */
  readonly signature: string
  /** Number of the paper that was signed instead, or empty. */
  readonly signedPaper: string
  readonly remark: string
}

/** Why a thing does not leave; each code is explained where it is given. */
export type WayOutRefusal = Refusal<
  | 'beyond-role'
  | 'nothing-chosen'
  | 'item-left'
  | 'item-out'
  | 'item-missing'
  | 'item-not-out'
  | 'other-run'
  | 'several-recipients'
  | 'taker-missing'
  | 'authority-missing'
  | 'id-last4-missing'
  | 'id-last4-invalid'
  | 'phone-invalid'
  | 'signature-missing'
  | 'receipt-missing'
  | 'damage-not-ruled'
  | 'claim-not-asked'
  | 'found-not-returned'
  | 'found-to-police'
  | 'to-unfit'
  | 'told-in-future'
  | 'told-before-intake'
  | 'text-too-long'
>

const LONGEST = 60

/** Whether a tidied text is the last four of an identity number (证件尾号). Source: handbook 2.15. */
export function isIdLast4(text: string): boolean {
  return /^[0-9]{3}[0-9X]$/.test(text)
}

/** Why this taker does not get these things; nothing where they do. */
export function takingFault(items: readonly ItemFacts[], taking: Taking): WayOutRefusal | undefined {
  const { to, byPersonId, name, idLast4, phone, authority, signature, signedPaper } = taking
  const isStranger = byPersonId === null
  const isNamed = !isStranger || name !== '' || (to === 'self' && items.every(({ state }) => hasRecipient(state)))
  if (to === 'self' && isStranger && name === '' && recipientsOf(items) > 1)
    return { code: 'several-recipients', field: 'to' }
  if (!isNamed) return { code: 'taker-missing', field: 'name' }
  if (to === 'proxy' && authority === '') return { code: 'authority-missing', field: 'authority' }
  if (to === 'proxy' && isStranger && idLast4 === '') return { code: 'id-last4-missing', field: 'idLast4' }
  if (idLast4 !== '' && !isIdLast4(idLast4)) return { code: 'id-last4-invalid', field: 'idLast4' }
  if (phone !== '' && !parsePhone(phone).ok) return { code: 'phone-invalid', field: 'phone' }
  if (signature === '' && signedPaper === '') return { code: 'signature-missing', field: 'signedPaper' }
  return textFault(taking) ?? firstFault(items, (item) => conditionFault(item, taking))
}

/** How many different people these things are for, as far as it is known. */
function recipientsOf(items: readonly ItemFacts[]): number {
  return new Set(items.map(({ state }) => state.personId ?? state.name)).size
}

const hasRecipient = ({ personId, name, kind }: ItemFacts['state']): boolean =>
  kind !== 'found' && (personId !== null || name !== '')

/** What stands between this thing and whoever is to have it. */
function conditionFault(item: ItemFacts, { remark, idLast4, byPersonId }: Taking): WayOutRefusal | undefined {
  const { kind, askings } = item.state
  if (isUnruled(item.state) && remark === '')
    return { code: 'damage-not-ruled', field: 'remark', detail: tagDetail(item) }
  if (kind !== 'found') return undefined
  if (!askings.some(({ fits }) => fits)) return { code: 'claim-not-asked', detail: tagDetail(item) }
  return byPersonId === null && idLast4 === '' ? { code: 'id-last4-missing', field: 'idLast4' } : undefined
}

const TEXTS = ['name', 'authority', 'signedPaper', 'receipt', 'remark'] as const

/** The text that is too long for a record, if there is one. */
export function textFault(texts: Partial<Record<(typeof TEXTS)[number], string>>): WayOutRefusal | undefined {
  const long = TEXTS.find((field) => (texts[field] ?? '').length > (field === 'remark' ? LONGEST * 2 : LONGEST))
  return long === undefined ? undefined : { code: 'text-too-long', field: long }
}

/** The taker as the record will say it; somebody on file is named by the file alone, so that a new name there is the name here. */
export function readTaking({ to, byPersonId, signature, ...typed }: Taking): Taking {
  const isOnFile = byPersonId !== null
  const phone = parsePhone(typed.phone)
  return {
    to,
    byPersonId,
    signature,
    name: isOnFile ? '' : normalizeName(typed.name),
    phone: isOnFile ? '' : phone.ok ? phone.value.number : normalizeText(typed.phone),
    idLast4: upperAscii(normalizeText(typed.idLast4)),
    authority: to === 'proxy' ? normalizeText(typed.authority) : '',
    signedPaper: normalizeText(typed.signedPaper),
    remark: normalizeText(typed.remark),
  }
}

/** The recipient who takes it without a file or a word is the one the thing was taken in for. */
export function takingData({ state }: ItemFacts, taking: Taking): Taking {
  const { to, byPersonId, name } = taking
  if (to === 'proxy' || byPersonId !== null || name !== '') return taking
  return { ...taking, byPersonId: state.personId, name: state.personId === null ? state.name : '' }
}

/** The files that a change with this taker names. */
export const blobsOf = ({ signature }: Taking): readonly string[] => (signature === '' ? [] : [signature])
