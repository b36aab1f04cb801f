/** The values of the slip's form, and what they become: the decision's input. */

import { isLateEntryValues, type LateEntryValues, NO_LATE_ENTRY, parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import type { ReleaseInput } from '#shared/domain/releases/decisions.ts'
import { type GoodsLine, goodsSchema, parseGoods } from '#shared/domain/releases/goods.ts'
import { APPLICANTS, type Applicant, AUTHORISATIONS, type Authorisation } from '#shared/domain/releases/schema.ts'
import { type Day, instantFrom } from '#shared/kernel/days.ts'
import { clockInZone, zonedInstant } from '#shared/kernel/zone.ts'
import type { ReleaseStart } from './queriesStart.ts'

/** As typed. */
export type ReleaseValues = LateEntryValues & {
  applicant: string
  applicantName: string
  unitCode: string
  authorisation: string
  ownerName: string
  paperPlace: string
  callNumber: string
  callAt: string
  verifier: string
  carrierName: string
  carrierIdLast4: string
  plate: string
  goods: readonly GoodsLine[]
  goodsTyped: string
  reason: string
}

interface Moment {
  readonly now: number
  readonly zone: string
}

export function startValues(start: ReleaseStart, { now, zone }: Moment): ReleaseValues {
  const { before } = start
  return {
    ...NO_LATE_ENTRY,
    applicant: start.applicant,
    applicantName: start.name,
    unitCode: start.unitCode,
    authorisation: 'in-person',
    ownerName: onlyOwner(start),
    paperPlace: '',
    callNumber: '',
    callAt: clockInZone(now, zone),
    verifier: start.clerk,
    carrierName: before?.carrierName ?? '',
    carrierIdLast4: '',
    plate: before?.plate ?? '',
    goods: before?.goods ?? [],
    goodsTyped: '',
    reason: before?.reason ?? '',
  }
}

/** The one owner of the unit; of several the clerk says which. */
function onlyOwner({ people }: ReleaseStart): string {
  const owners = people.filter(({ isOwner }) => isOwner)
  return owners.length === 1 ? (owners[0]?.name ?? '') : ''
}

/** Lines of goods with the one that is still typed, unreadable text left out. */
export function allGoods({ goods, goodsTyped }: Pick<ReleaseValues, 'goods' | 'goodsTyped'>): readonly GoodsLine[] {
  const typed = parseGoods(goodsTyped)
  return typed === undefined ? goods : [...goods, typed]
}

/** 「缺什么」 beside the form. */
export function missingOf(values: ReleaseValues, label: (field: MissingName) => string): readonly MissingField[] {
  const isMissing: Readonly<Record<MissingName, boolean>> = {
    applicantName: values.applicantName.trim() === '',
    ownerName: values.applicant !== 'owner' && values.ownerName.trim() === '',
    goods: allGoods(values).length === 0,
  }
  const names = Object.keys(isMissing) as MissingName[]
  return names
    .filter((name) => isMissing[name])
    .map((name) => ({ field: name === 'goods' ? 'goodsTyped' : name, label: label(name) }))
}

export type MissingName = 'applicantName' | 'ownerName' | 'goods'

/** Number of the person who gave their word: the owner who agreed, or the applicant where the owner asks. */
export function phoneOnFile(
  { applicant, applicantName, ownerName }: Pick<ReleaseValues, 'applicant' | 'applicantName' | 'ownerName'>,
  { people }: Pick<ReleaseStart, 'people'>,
): { readonly phone: string; readonly masked: string } | undefined {
  const name = applicant === 'owner' ? applicantName : ownerName
  return people.find((one) => one.isOwner && one.name === name && one.phone !== '')
}

interface InputParts extends Moment {
  readonly start: ReleaseStart
  readonly unitId: string | null
}

/** The decision's input; the day is today's, or the paper's on a 补录. */
export function inputOf(values: ReleaseValues, { start, unitId, now, zone }: InputParts, today: Day): ReleaseInput {
  const day = values.isLate && values.lateDay !== null ? values.lateDay : today
  const minutes = parseTypedTime(values.callAt)
  const isFiled = start.personId !== null && values.applicantName === start.name
  const onFile = phoneOnFile(values, start)?.phone ?? ''
  return {
    unitId,
    personId: isFiled
      ? start.personId
      : (start.people.find(({ name }) => name === values.applicantName)?.personId ?? null),
    applicant: oneOf(APPLICANTS, values.applicant) satisfies Applicant,
    applicantName: values.applicantName,
    authorisation: oneOf(AUTHORISATIONS, values.authorisation) satisfies Authorisation,
    ownerName: values.ownerName,
    paperPlace: values.paperPlace,
    callNumber: values.callNumber.trim() === '' ? onFile : values.callNumber,
    callAt: minutes === undefined ? '' : notAfterNow(zonedInstant(day, minutes, zone), now),
    verifier: values.verifier,
    carrierName: values.carrierName,
    carrierIdLast4: values.carrierIdLast4,
    plate: values.plate,
    goods: allGoods(values),
    reason: values.reason,
    replaces: start.before?.id ?? null,
    day,
  }
}

/** The clock shows minutes: a call of this minute is no call to come. */
function notAfterNow(at: string, now: number): string {
  const ms = Date.parse(at)
  return ms > now && ms - now < 60_000 ? instantFrom(now) : at
}

function oneOf<Name extends string>(names: readonly [Name, ...Name[]], value: string): Name {
  return names.find((name) => name === value) ?? names[0]
}

/** Whether a draft from disk is one of this form. */
export function isReleaseValues(values: unknown): values is ReleaseValues {
  if (!isLateEntryValues(values)) return false
  const { goods, ...others } = values as Record<string, unknown>
  const texts = ['applicant', 'applicantName', 'unitCode', 'authorisation', 'ownerName', 'paperPlace', 'callNumber']
  const more = ['callAt', 'verifier', 'carrierName', 'carrierIdLast4', 'plate', 'goodsTyped', 'reason']
  return [...texts, ...more].every((name) => typeof others[name] === 'string') && goodsSchema.safeParse(goods).success
}
