/** The form of a unit: text as typed, and what it means. */
import type { FormErrors } from '@mantine/form'
import type { Opened, RecordShape } from '#renderer/db/formMerge.ts'
import { label, text } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import { formatArea, parseArea } from '#shared/domain/owner-files/area.ts'
import { checkUnit } from '#shared/domain/owner-files/ownerChecks.ts'
import {
  UNIT_SALES,
  UNIT_USES,
  type UnitInput,
  type UnitSale,
  type UnitUse,
} from '#shared/domain/owner-files/schema.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import { numberIn, oneOf, textIn } from './openedValues.ts'
import { fieldErrors } from './refusalOutcome.ts'

export interface UnitFields extends Record<string, unknown> {
  readonly code: string
  /** In m², as typed. */
  readonly areaCm2: string
  readonly use: UnitUse | ''
  /** Building row, empty where unknown. */
  readonly buildingId: string
  readonly entrance: string
  readonly floor: string
  readonly room: string
  readonly layout: string
  readonly phase: string
  readonly sale: UnitSale | ''
  readonly deliveredDay: Day | null
  readonly quietFrom: string
  readonly quietTo: string
  readonly quietNote: string
  readonly pets: string
}

/** A unit about which nothing is known. */
export const emptyUnit: UnitInput = { code: '', areaCm2: null, use: null }

/** The form of a stored unit, or an empty one. */
export function unitFieldsOf(unit: UnitInput = emptyUnit): UnitFields {
  const { code, areaCm2, use, floor, deliveredDay } = unit
  return {
    code,
    areaCm2: areaCm2 === null ? '' : formatArea(areaCm2),
    use: use ?? '',
    buildingId: unit.buildingId ?? '',
    entrance: unit.entrance ?? '',
    floor: floor == null ? '' : String(floor),
    room: unit.room ?? '',
    layout: unit.layout ?? '',
    phase: unit.phase ?? '',
    sale: unit.sale ?? '',
    deliveredDay: isDay(deliveredDay) ? deliveredDay : null,
    quietFrom: unit.quietFrom ?? '',
    quietTo: unit.quietTo ?? '',
    quietNote: unit.quietNote ?? '',
    pets: unit.pets ?? '',
  }
}

/** What the form says; an area that cannot be read counts as unknown and is refused by `unitErrors`. */
export function unitInputOf(fields: UnitFields): UnitInput {
  const { code, use, buildingId, entrance, room, layout, phase, sale, deliveredDay, quietNote, pets } = fields
  const area = parseArea(fields.areaCm2)
  return {
    code,
    areaCm2: area.ok ? area.value : null,
    use: use === '' ? null : use,
    buildingId: buildingId === '' ? null : buildingId,
    entrance,
    floor: floorIn(fields.floor),
    room,
    layout,
    phase,
    sale: sale === '' ? null : sale,
    deliveredDay,
    quietFrom: clockIn(fields.quietFrom),
    quietTo: clockIn(fields.quietTo),
    quietNote,
    pets,
  }
}

/** A floor as typed; what is no whole number is one that no house has, so that it is refused beside its field. */
function floorIn(typed: string): number | null {
  const text = foldWidth(typed)
    .trim()
    .replace(/^(?:B|b|负)/, '-')
  if (text === '') return null
  return /^-?\d+$/.test(text) ? Number(text) : Number.NaN
}

/** 22:00 as typed: 22, 9:30, 2200 and full width are meant too. */
function clockIn(typed: string): string | null {
  const text = foldWidth(typed).replace(/\s/g, '')
  if (text === '') return null
  const [, hours, minutes = '00'] = /^(\d{1,2})(?::?(\d\d))?$/.exec(text) ?? []
  return hours === undefined ? text : `${hours.padStart(2, '0')}:${minutes}`
}

/** The values of a unit's record as its form knows them. */
export function readUnit(values: Opened): UnitInput {
  const clock = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    code: textIn(values.code),
    areaCm2: numberIn(values.areaCm2),
    use: oneOf(UNIT_USES, values.use),
    buildingId: clock(values.buildingId),
    entrance: textIn(values.entrance),
    floor: numberIn(values.floor),
    room: textIn(values.room),
    layout: textIn(values.layout),
    phase: textIn(values.phase),
    sale: oneOf(UNIT_SALES, values.sale),
    deliveredDay: isDay(values.deliveredDay) ? values.deliveredDay : null,
    quietFrom: clock(values.quietFrom),
    quietTo: clock(values.quietTo),
    quietNote: textIn(values.quietNote),
    pets: textIn(values.pets),
  }
}

export const unitShape: RecordShape<UnitInput, UnitFields> = {
  entity: 'unit',
  fieldsOf: unitFieldsOf,
  parts: Object.fromEntries(Object.keys(unitFieldsOf()).map((field) => [field, [field]])),
}

/** Words beside every field that is wrong now. */
export function unitErrors(fields: UnitFields): FormErrors {
  const checked = checkUnit(unitInputOf(fields))
  const area = parseArea(fields.areaCm2)
  const areaWords =
    area.ok || area.error.code === 'empty' ? undefined : label(`ownerFiles.areaReasons.${area.error.code}`)
  return {
    ...(checked.ok ? {} : fieldErrors(checked.error)),
    ...(areaWords === undefined ? {} : { areaCm2: areaWords }),
  }
}

/** What is still missing, in the order of the form. */
export function unitMissing({ code, areaCm2, use }: UnitFields): readonly MissingField[] {
  const later = (field: 'areaCm2' | 'use') => ({
    field,
    label: text('ownerFiles.later', { what: label(`ownerFiles.fields.${field}`) }),
  })
  return [
    ...(code.trim() === '' ? [{ field: 'code', label: label('ownerFiles.fields.code') }] : []),
    ...(areaCm2.trim() === '' ? [later('areaCm2')] : []),
    ...(use === '' ? [later('use')] : []),
  ]
}

/** Whether a draft read from disk has the shape of this form. */
export function isUnitFields(values: unknown): values is UnitFields {
  if (typeof values !== 'object' || values === null) return false
  const draft = values as Readonly<Record<string, unknown>>
  const { use, sale, deliveredDay, ...texts } = draft
  return (
    Object.keys(unitFieldsOf()).every((field) => field in draft) &&
    Object.values(texts).every((value) => typeof value === 'string') &&
    ['', ...UNIT_USES].includes(use as string) &&
    ['', ...UNIT_SALES].includes(sale as string) &&
    (deliveredDay === null || isDay(deliveredDay))
  )
}
