/** The form of a unit: text as typed, and what it means. */
import type { FormErrors } from '@mantine/form'
import type { UnitValues } from '#renderer/db/tables.ts'
import { label, text } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import { formatArea, parseArea } from '#shared/domain/owner-files/area.ts'
import { checkUnit } from '#shared/domain/owner-files/ownerChecks.ts'
import { UNIT_USES, type UnitInput, type UnitUse } from '#shared/domain/owner-files/schema.ts'
import { fieldErrors } from './refusalOutcome.ts'

export interface UnitFields extends Record<string, unknown> {
  readonly code: string
  /** In m², as typed. */
  readonly areaCm2: string
  readonly use: UnitUse | ''
}

/** The form of a stored unit, or an empty one. */
export function unitFieldsOf(unit: UnitValues = {}): UnitFields {
  const { code = '', areaCm2 = null, use = null } = unit
  return { code, areaCm2: areaCm2 === null ? '' : formatArea(areaCm2), use: use ?? '' }
}

/** What the form says; an area that cannot be read counts as unknown and is refused by `unitErrors`. */
export function unitInputOf({ code, areaCm2, use }: UnitFields): UnitInput {
  const area = parseArea(areaCm2)
  return { code, areaCm2: area.ok ? area.value : null, use: use === '' ? null : use }
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
  const { code, areaCm2, use } = values as Record<string, unknown>
  return typeof code === 'string' && typeof areaCm2 === 'string' && ['', ...UNIT_USES].includes(use as string)
}
