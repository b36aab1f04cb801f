/**
 * A change arrives while the same form is open (sync case 62): an untouched field shows the new value and rests on it; a
 * touched one keeps what was typed and what it rested on, and says so.
 */
import type { SeenBases } from '#shared/domain/owner-files/decisionParts.ts'
import type { PersonInput } from '#shared/domain/owner-files/schema.ts'
import { fieldsOf, type ShownPerson, type ShownPhone } from './openPersonForm.ts'
import type { PersonFields, PhoneLine } from './personFields.ts'

/** What the form is to show and rest on now. */
export interface MergedForm {
  readonly shown: ShownPerson
  readonly fields: PersonFields
  /** Touched fields that were changed elsewhere: field names, and ids of phones. */
  readonly changed: readonly string[]
}

const FIELDS = ['name', 'idKind', 'idNumber', 'remark'] as const
type PersonField = (typeof FIELDS)[number]

/** `shown` = what the form rests on, `typed` = its fields now, `arrived` = the file as it stands now. */
export function mergeRemotePerson(shown: ShownPerson, typed: PersonFields, arrived: ShownPerson): MergedForm {
  const base = fieldsOf(shown)
  const fresh = fieldsOf(arrived)
  const kept = FIELDS.filter((field) => typed[field] !== base[field] && typed[field] !== fresh[field])
  const take = <Values extends object>(old: Values, next: Values): Values => ({
    ...next,
    ...Object.fromEntries(kept.flatMap((field) => (field in old ? [[field, old[field as keyof Values]]] : []))),
  })
  const phones = mergePhones(shown.phones, typed.phones, arrived.phones)
  const isChanged = (field: PersonField) => !sameBases(shown.seen[field], arrived.seen[field])
  return {
    shown: {
      values: take<PersonInput>(shown.values, arrived.values),
      seen: take<SeenBases>(shown.seen, arrived.seen),
      phones: phones.shown,
    },
    fields: { ...take<PersonFields>(typed, fresh), phones: phones.lines },
    changed: [...kept.filter(isChanged), ...phones.changed],
  }
}

interface MergedPhones {
  readonly shown: readonly ShownPhone[]
  readonly lines: readonly PhoneLine[]
  readonly changed: readonly string[]
}

function mergePhones(
  shown: readonly ShownPhone[],
  lines: readonly PhoneLine[],
  arrived: readonly ShownPhone[],
): MergedPhones {
  const stood = new Map(shown.map((phone) => [phone.id, phone]))
  const stands = new Map(arrived.map((phone) => [phone.id, phone]))
  const rests: ShownPhone[] = []
  const changed: string[] = []
  const merged = lines.flatMap((line): PhoneLine[] => {
    const old = line.id === null ? undefined : stood.get(line.id)
    if (!old) return [line]
    const now = stands.get(old.id)
    const isTouched = line.number !== old.number && line.number !== now?.number
    if (isTouched) {
      rests.push(old)
      if (!sameBases(old.seen.number, now?.seen.number)) changed.push(old.id)
      return [line]
    }
    if (!now) return []
    rests.push(now)
    return [{ id: now.id, number: now.number }]
  })
  const added = arrived.filter((phone) => !stood.has(phone.id))
  const known = merged.filter((line) => line.id !== null)
  const typedOnes = merged.filter((line) => line.id === null)
  return {
    shown: [...rests, ...added],
    lines: [...known, ...added.map(({ id, number }) => ({ id, number })), ...typedOnes],
    changed,
  }
}

function sameBases(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return (a ?? []).join() === (b ?? []).join()
}
