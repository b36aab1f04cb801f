/** What the desk is told when something is taken in, and how it reads it; which fields count depends on the kind (handbook D14, 2.15). */
import type { JsonObject } from '#shared/kernel/json.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'
import { normalizeWaybill } from './ids.ts'
import type { CustodyKind, ItemSize } from './schema.ts'

/** One thing as the form gives it: texts as typed, amounts in fen, `foundAt` an ISO instant, `keepUntil` a day; empty where nothing is said. */
export interface ReceiveInput {
  readonly kind: CustodyKind
  readonly waybill: string
  readonly carrier: string
  readonly size: ItemSize
  readonly slotId: string | null
  readonly unitId: string | null
  /** Whose it is, where they are on file; else by name. */
  readonly personId: string | null
  readonly name: string
  readonly phone: string
  /** Who left it for them. */
  readonly fromPersonId: string | null
  readonly fromName: string
  readonly fromPhone: string
  readonly what: string
  readonly quantity: number
  readonly features: string
  readonly packaging: string
  /** Null for 未申报. */
  readonly declaredFen: number | null
  readonly reminded: boolean
  /** Hashes of photographs. */
  readonly photos: readonly string[]
  readonly keepUntil: string
  readonly sealNumber: string
  /** Hash of the depositor's drawn signature, or the number of the signed paper. */
  readonly signature: string
  readonly signedPaper: string
  readonly foundPlace: string
  readonly foundAt: string
  readonly finder: string
  /** Staff id of who counted a found thing as well; null while that is pending. */
  readonly countedBy: string | null
  readonly fault: string
  readonly remark: string
}

/** A thing of which nothing is told yet. */
export const EMPTY_INTAKE: Omit<ReceiveInput, 'kind'> = {
  waybill: '',
  carrier: '',
  size: 'small',
  slotId: null,
  unitId: null,
  personId: null,
  name: '',
  phone: '',
  fromPersonId: null,
  fromName: '',
  fromPhone: '',
  what: '',
  quantity: 1,
  features: '',
  packaging: '',
  declaredFen: null,
  reminded: false,
  photos: [],
  keepUntil: '',
  sealNumber: '',
  signature: '',
  signedPaper: '',
  foundPlace: '',
  foundAt: '',
  finder: '',
  countedBy: null,
  fault: '',
  remark: '',
}

/** What a courier brings is called so, wherever a name of the thing is wanted. Source: handbook D14. */
export const PARCEL = '包裹'

/** The input as it will be stored: texts in their one form, and nothing of fields that this kind does not have. */
export function readIntake(typed: ReceiveInput): ReceiveInput {
  const read = { ...typed, ...readTexts(typed), ...readPeople(typed) }
  switch (read.kind) {
    case 'courier':
      // 包裹 × 1, 未申报; the reminder is for what residents deposit.
      return {
        ...read,
        ...NO_SENDER,
        ...NOT_FOUND,
        what: PARCEL,
        quantity: 1,
        declaredFen: null,
        reminded: false,
        fault: '',
      }
    case 'deposit':
      return { ...read, ...NO_SENDER, ...NOT_FOUND, ...NO_WAYBILL, fault: '' }
    case 'left-for':
      return { ...read, ...NOT_FOUND, ...NO_WAYBILL, fault: '' }
    case 'device':
      return { ...read, ...NO_SENDER, ...NOT_FOUND, ...NO_WAYBILL }
    case 'found':
      return { ...read, ...NO_SENDER, ...NO_WAYBILL, ...NOBODY, declaredFen: null, reminded: false, fault: '' }
  }
}

const NO_SENDER = { fromPersonId: null, fromName: '', fromPhone: '' } as const
const NOT_FOUND = { foundPlace: '', foundAt: '', finder: '', countedBy: null } as const
const NO_WAYBILL = { waybill: '', carrier: '' } as const
const NOBODY = { personId: null, unitId: null, name: '', phone: '' } as const

function readTexts(typed: ReceiveInput) {
  const { waybill, carrier, what, features, packaging, sealNumber, signedPaper, foundPlace, fault, remark } = typed
  const texts = { carrier, what, features, packaging, sealNumber, signedPaper, foundPlace, fault, remark }
  const read = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, normalizeText(text)]))
  return { ...(read as typeof texts), waybill: normalizeWaybill(waybill) }
}

/** Somebody on file is named by the file alone, so that a new name there is the name here. */
function readPeople(typed: ReceiveInput) {
  const { personId, fromPersonId } = typed
  return {
    name: personId === null ? normalizeName(typed.name) : '',
    phone: personId === null ? readPhone(typed.phone) : '',
    fromName: fromPersonId === null ? normalizeName(typed.fromName) : '',
    fromPhone: fromPersonId === null ? readPhone(typed.fromPhone) : '',
    finder: normalizeName(typed.finder),
  }
}

function readPhone(typed: string): string {
  const read = parsePhone(typed)
  return read.ok ? read.value.number : normalizeText(typed).replaceAll(' ', '')
}

/** As carriers print it on the label: 138****5678, or its last four. */
const MASKED = /^[0-9]{0,4}\*{2,8}[0-9]{2,4}$|^[0-9]{4}$/

/** Whether this can stand as a recipient's number: whole, or as much of it as the label of a carrier shows. */
export function isLabelPhone(phone: string): boolean {
  return phone === '' || MASKED.test(phone) || parsePhone(phone).ok
}

const WAYBILL = /^[0-9A-Z]{6,40}$/

/** Whether this, as `normalizeWaybill` gives it, can be a waybill: 6 to 40 letters and figures. */
export function isWaybill(waybill: string): boolean {
  return WAYBILL.test(waybill)
}

/** The data of the `received` event. */
export function receivedData(
  read: ReceiveInput,
  { visit, tag }: { readonly visit: number; readonly tag: string },
): JsonObject {
  // Written out only where something is said: half of the fields are another kind's.
  const told = Object.entries(read).filter(([, value]) => !isNothing(value))
  return { ...Object.fromEntries(told), kind: read.kind, personId: read.personId, visit, tag }
}

const isNothing = (value: unknown): boolean =>
  value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0)
