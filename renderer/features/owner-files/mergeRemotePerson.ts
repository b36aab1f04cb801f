/** A change to a person's file arrives while its form is open: the person's own fields as any record, and the phones line by line. */

import { mergeRemote, sameBases } from '#renderer/db/formMerge.ts'
import { personShape, type ShownPerson, type ShownPhone } from './openPersonForm.ts'
import type { PersonFields, PhoneLine } from './personFields.ts'

/** What the form is to show and rest on now. */
export interface MergedForm {
  readonly shown: ShownPerson
  readonly fields: PersonFields
  /** Touched fields that were changed elsewhere: field names, and ids of phones. */
  readonly changed: readonly string[]
}

/** `shown` = what the form rests on, `typed` = its fields now, `arrived` = the file as it stands now. */
export function mergeRemotePerson(shown: ShownPerson, typed: PersonFields, arrived: ShownPerson): MergedForm {
  const person = mergeRemote(personShape, { shown, typed, arrived })
  const phones = mergePhones(shown.phones, typed.phones, arrived.phones)
  return {
    shown: { ...person.shown, phones: phones.shown },
    fields: { ...person.fields, phones: phones.lines },
    changed: [...person.changed, ...phones.changed],
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
    if (isTyped(line, old) && !(now && !isTyped(line, now))) {
      rests.push(old)
      if (!sameBases(old.seen.number, now?.seen.number)) changed.push(old.id)
      return [line]
    }
    if (!now) return []
    rests.push(now)
    return [lineOf(now)]
  })
  const added = arrived.filter((phone) => !stood.has(phone.id))
  const known = merged.filter((line) => line.id !== null)
  const typedOnes = merged.filter((line) => line.id === null)
  return {
    shown: [...rests, ...added],
    lines: [...known, ...added.map(lineOf), ...typedOnes],
    changed,
  }
}

function isTyped(line: PhoneLine, phone: ShownPhone): boolean {
  return line.number !== phone.number || line.label !== phone.label
}

function lineOf({ id, number, label }: ShownPhone): PhoneLine {
  return { id, number, label }
}
