/** What the entry form of a call holds, and the call it means. */
import { isLateEntryValues, type LateEntryValues, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import type { NewCall, NewItem } from '#shared/domain/items/register.ts'
import type { ItemRules } from '#shared/domain/items/rules.ts'
import { ITEM_CHANNELS } from '#shared/domain/items/schema.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { dueOfChoice } from './promiseChoices.ts'

/** One matter as it is typed. */
export type MatterValues = {
  kind: string
  matter: string
  place: string
  /** Empty for the usual one of the kind; null where a choice was taken back. */
  department: string | null
  /** Null for nobody in particular. */
  officerId: string | null
  promise: string
  day: Day | null
  dueReason: string
  attend: boolean
}

export type CallValues = LateEntryValues & {
  channel: string
  unitCode: string
  contactName: string
  contactPhone: string
  items: MatterValues[]
}

export const NEW_MATTER: MatterValues = {
  kind: '',
  matter: '',
  place: '',
  department: '',
  officerId: null,
  promise: 'default',
  day: null,
  dueReason: '',
  attend: false,
}

/** The form as it opens. */
export function newCall(channel: string, unitCode: string): CallValues {
  return { ...NO_LATE_ENTRY, channel, unitCode, contactName: '', contactPhone: '', items: [{ ...NEW_MATTER }] }
}

/** Whether a draft from disk is one of this form. */
export function isCallValues(values: unknown): values is CallValues {
  if (!isLateEntryValues(values)) return false
  const { channel, unitCode, contactName, contactPhone, items } = values as Record<string, unknown>
  const texts = [channel, unitCode, contactName, contactPhone]
  return texts.every((one) => typeof one === 'string') && Array.isArray(items) && items.every(isMatterValues)
}

function isMatterValues(values: unknown): values is MatterValues {
  if (typeof values !== 'object' || values === null) return false
  const { day, attend, ...texts } = values as Record<string, unknown>
  const isText = (name: string) => typeof texts[name] === 'string'
  const isChosen = (name: string) => isText(name) || texts[name] === null
  const areTexts = ['kind', 'matter', 'place', 'promise', 'dueReason'].every(isText)
  return (
    areTexts &&
    ['department', 'officerId'].every(isChosen) &&
    typeof attend === 'boolean' &&
    (day === null || isDay(day))
  )
}

/** Nothing was written on it: an Enter too many opened it. */
export function isEmptyMatter({ matter }: MatterValues): boolean {
  return matter.trim() === ''
}

/** Kinds and departments that belong together by the names they have to begin with. */
const USUAL: Readonly<Record<string, string>> = { 缴费: '财务部', 家政: '保洁' }

/** The project's departments, and what its own names mean. */
export interface WhereTo {
  readonly departments: readonly string[]
  readonly repairKinds: readonly string[]
  readonly engineering: readonly string[]
}

/** Where a kind usually goes, of the project's own departments: repairs to the engineers; else the desk's, which stands first. */
export function usualDepartment(kind: string, { departments, repairKinds, engineering }: WhereTo): string {
  const usual = repairKinds.includes(kind) ? engineering[0] : USUAL[kind]
  return usual !== undefined && departments.includes(usual) ? usual : (departments[0] ?? '')
}

interface CallFacts {
  readonly personId: string | null
  readonly unitId: string | null
  readonly visitId: string | null
  readonly where: WhereTo
  readonly rules: ItemRules
  readonly fromMs: number
}

/** The call that the form means; empty lines at the end are none. */
export function callOf(values: CallValues, { where, rules, fromMs, ...who }: CallFacts): NewCall {
  const written = values.items.filter((one, index) => index === 0 || !isEmptyMatter(one))
  return {
    ...who,
    channel: ITEM_CHANNELS.find((one) => one === values.channel) ?? 'call',
    contactName: values.contactName,
    contactPhone: values.contactPhone,
    items: written.map((one): NewItem => {
      const { kind, matter, place, dueReason, attend, promise } = one
      const department = one.department || usualDepartment(kind, where)
      const due = promise === 'default' ? null : dueOfChoice(promise, one.day, { rules, fromMs })
      const atOnce = promise === 'atOnce'
      return { kind, matter, place, department, officerId: one.officerId, dueReason, attend, atOnce, due }
    }),
  }
}

/** Places in the form of the matters that `callOf` took, so that a refusal finds its field. */
export function writtenPlaces(values: CallValues): readonly number[] {
  return values.items.flatMap((one, index) => (index === 0 || !isEmptyMatter(one) ? [index] : []))
}
