/**
 * 《业主信息登记表》: from an owner file to the words on paper. All judgement is here: masks, missing values, ruled lines;
 * `renderer/print/OwnerRegistrationSheet.tsx` only places it.
 */
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  type SheetSubject,
  type Tick,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import type { IdKind } from '#shared/kernel/idNumber.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type {
  OwnerRegistrationInput,
  PrintedIdentity,
  PrintedPerson,
  PrintedText,
  PrintedUnit,
} from './ownerRegistrationInput.ts'
import { OWNER_REGISTRATION_VERSION, type OwnerRegistrationSheet } from './ownerRegistrationModel.ts'
import {
  CONSENTS,
  COPY_LABELS,
  ID_KIND_LABELS,
  noticeOnPaper,
  SEAL,
  SEXES,
  SIGNATURES,
  TITLE,
  USE_LABELS,
} from './ownerRegistrationText.ts'
import { UNIT_USES } from './schema.ts'

/** `unit-missing`, `owner-name-missing`: the two things without which the sheet says nothing. */
export type OwnerRegistrationRefusal = Refusal<'unit-missing' | 'owner-name-missing'>

/** Ruled rows to write on: a list shorter than this is filled up, so that the paper can be completed by hand. */
const LEAST_ROWS = { coOwners: 2, family: 3, emergencyContacts: 1, tenants: 1, vehicles: 1, changes: 1 } as const

const CM2_PER_M2 = 10_000
/** The kinds whose number has 18 signs: fourteen stars and the last four. Others are shorter: their last two, as `maskIdNumber` shows them. */
const LONG_ID_KINDS: ReadonlySet<IdKind | null | undefined> = new Set([
  'resident',
  'residence-permit',
  'foreigner-permanent',
])

const lined = (text: PrintedText): string => text ?? ''
const dayOrLine = (day: Day | null | undefined): string => (day ? formatDayChinese(day) : '')
const phoneOrLine = (phone: PrintedText): string => (phone ? maskPhone(phone) : '')
const kindOrLine = (kind: IdKind | null | undefined): string => (kind ? ID_KIND_LABELS[kind] : '')

function areaText(areaCm2: number | null | undefined): string {
  if (!areaCm2) return ''
  const fraction = String(areaCm2 % CM2_PER_M2).padStart(4, '0')
  return `${Math.floor(areaCm2 / CM2_PER_M2)}.${fraction.endsWith('00') ? fraction.slice(0, 2) : fraction} ㎡`
}

function maskedId({ idKind, idLast4 }: PrintedIdentity): string {
  if (!idLast4) return ''
  return LONG_ID_KINDS.has(idKind) ? '*'.repeat(14) + idLast4.slice(-4) : `****${idLast4.slice(-2)}`
}

function periodText({ fromDay, toDay, isOpenTerm }: PrintedPerson): string {
  if (isOpenTerm) return `${dayOrLine(fromDay)} 起不定期`.trim()
  return fromDay || toDay ? `${dayOrLine(fromDay)} 至 ${dayOrLine(toDay)}`.trim() : ''
}

function atLeast<Row>(rows: readonly Row[], count: number, empty: Row): readonly Row[] {
  return [...rows, ...Array.from({ length: Math.max(0, count - rows.length) }, () => empty)]
}

function tickOf<Name extends string>(labels: Readonly<Record<Name, string>>, isOn: (name: Name) => boolean): Tick[] {
  return (Object.keys(labels) as Name[]).map((name) => ({ label: labels[name], on: isOn(name) }))
}

function unitPart(unit: PrintedUnit | null): OwnerRegistrationSheet['unit'] {
  return {
    code: lined(unit?.code),
    area: areaText(unit?.areaCm2),
    layout: lined(unit?.layout),
    titleDeed: lined(unit?.titleDeed),
    moveInDay: dayOrLine(unit?.moveInDay),
    uses: UNIT_USES.map((use) => ({ label: USE_LABELS[use], on: unit?.use === use })),
  }
}

function ownerPart(owner: OwnerRegistrationInput['owner'] | null): OwnerRegistrationSheet['owner'] {
  const person = owner?.kind === 'person' ? owner : null
  const company = owner?.kind === 'company' ? owner : null
  const [phone, ...sparePhones] = owner?.phones ?? []
  return {
    kind: owner?.kind ?? 'either',
    name: lined(owner?.name),
    sexes: tickOf(SEXES, (sex) => person?.sex === sex),
    idKind: kindOrLine(person?.idKind),
    idNumber: maskedId(person ?? {}),
    phone: phoneOrLine(phone),
    sparePhones: sparePhones.map(phoneOrLine).join('、'),
    address: lined(owner?.address),
    email: lined(owner?.email),
    employer: lined(person?.employer),
    creditCode: lined(company?.creditCode),
    legalRepresentative: lined(company?.legalRepresentative),
    contact: lined(company?.contact),
  }
}

type Lists = 'coOwners' | 'family' | 'emergencyContacts' | 'tenants' | 'vehicles' | 'changes'

function listParts(input: Partial<OwnerRegistrationInput>): Pick<OwnerRegistrationSheet, Lists> {
  const reach = (one: PrintedPerson) => ({ name: one.name, phone: phoneOrLine(one.phone) })
  const kin = (one: PrintedPerson) => ({ ...reach(one), relation: lined(one.relation) })
  const nobody: PrintedPerson = { name: '' }
  const rows = <Row, Out>(list: readonly Row[] | undefined, least: number, empty: Row, print: (row: Row) => Out) =>
    atLeast(list ?? [], least, empty).map(print)
  return {
    coOwners: rows(input.coOwners, LEAST_ROWS.coOwners, nobody, (one) => ({
      ...reach(one),
      idKind: kindOrLine(one.idKind),
      idNumber: maskedId(one),
      share: lined(one.share),
    })),
    family: rows(input.family, LEAST_ROWS.family, nobody, (one) => ({
      ...kin(one),
      birthDay: dayOrLine(one.birthDay),
    })),
    emergencyContacts: rows(input.emergencyContacts, LEAST_ROWS.emergencyContacts, nobody, kin),
    tenants: rows(input.tenants, LEAST_ROWS.tenants, nobody, (one) => ({
      ...reach(one),
      idNumber: maskedId(one),
      period: periodText(one),
    })),
    vehicles: rows(input.vehicles, LEAST_ROWS.vehicles, { plate: '' }, (one) => ({
      plate: one.plate,
      model: lined(one.model),
      space: lined(one.space),
    })),
    changes: atLeast(
      (input.changes ?? []).map((change) => ({ ...change, day: formatDayChinese(change.day) })),
      LEAST_ROWS.changes,
      { day: '', what: '', who: '' },
    ),
  }
}

const subject: Omit<SheetSubject, 'unit' | 'owner'> = {
  title: TITLE,
  templateVersion: OWNER_REGISTRATION_VERSION,
  copyLabels: COPY_LABELS,
  signatures: SIGNATURES,
  seal: SEAL,
}

type Body = Omit<OwnerRegistrationSheet, 'frame'>

function bodyOf(input: Partial<OwnerRegistrationInput>, context: SheetContext): Body {
  return {
    unit: unitPart(input.unit ?? null),
    owner: ownerPart(input.owner ?? null),
    ...listParts(input),
    pets: lined(input.pets),
    cards: lined(input.cards),
    careNote: input.consents?.careNote ? lined(input.careNote) : '',
    remark: lined(input.remark),
    notice: {
      ...noticeOnPaper(context, { unit: input.unit?.code ?? '', owner: input.owner?.name ?? '' }),
      ticks: tickOf(CONSENTS, (name) => input.consents?.[name] === true),
    },
    filler: lined(input.filler),
    checker: lined(input.checker),
    fillDay: dayOrLine(input.fillDay),
  }
}

/**
 * 《业主信息登记表》 of one owner of one unit, ready to be issued; telephones and identity numbers are masked.
 * **Refuses** `unit-missing`, `owner-name-missing`. **Throws** when `recordId` is not a UUID.
 * Source: model, handbook 2.1; mask: handbook 2.18.
 */
export function buildOwnerRegistrationSheet(
  input: OwnerRegistrationInput,
  context: SheetContext,
): Result<OwnerRegistrationSheet, OwnerRegistrationRefusal> {
  if (input.unit.code === '') return refuse('unit-missing', { field: 'unit' })
  if (input.owner.name === '') return refuse('owner-name-missing', { field: 'name' })
  const frame = buildSheetFrame({ ...subject, unit: input.unit.code, owner: input.owner.name }, context)
  return ok({ frame, ...bodyOf(input, context) })
}

/**
 * The same form to fill in by hand, for a power cut: nothing but ruled lines, under its own reserved number.
 * **Throws** when `recordId` is not a UUID. Source: handbook 2.1.
 */
export function buildBlankOwnerRegistrationSheet(context: SheetContext): OwnerRegistrationSheet {
  return { frame: buildBlankFrame(subject, context), ...bodyOf({}, context) }
}
