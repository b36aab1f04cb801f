/** What the desk notes of somebody who comes (handbook D24, 3.10): why, who, for whom, how many, until when. */
import { z } from 'zod'
import type { JsonObject } from '#shared/kernel/json.ts'
import { readPlate } from '#shared/kernel/plates.ts'
import { normalizeText } from '#shared/kernel/text.ts'

/** 业主办事、访客、施工、快递、看房、部门 (handbook 3.10). */
export const VISIT_PURPOSES = ['resident', 'visitor', 'worker', 'courier', 'viewing', 'department'] as const
/** One purpose of `VISIT_PURPOSES`. */
export type VisitPurpose = (typeof VISIT_PURPOSES)[number]

/** People that one line of the desk stands for, at most. */
export const MOST_HEADS = 200

const shortText = z.string().transform(normalizeText).pipe(z.string().max(60))
const clockOrNone = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/)

/** Checks what is noted of an arrival and brings its text into one form. */
export const arrivalSchema = z.object({
  purpose: z.enum(VISIT_PURPOSES),
  /** The known person, or null for somebody without a file. */
  personId: z.string().nullable(),
  unitId: z.string().nullable(),
  /** Name as told by somebody without a file; empty for a known person. */
  name: shortText,
  /** Courier, contractor or agency. */
  company: shortText.default(''),
  /** Whom they come to see: somebody on file, or the name as told. */
  hostId: z.string().nullable().default(null),
  hostName: shortText.default(''),
  department: shortText.default(''),
  headCount: z.int().min(1).max(MOST_HEADS).default(1),
  plate: z
    .string()
    .transform((typed) => (typed.trim() === '' ? '' : readPlate(typed).plate))
    .pipe(z.string().max(20))
    .default(''),
  /** When they want to be gone, `17:30` in the community's zone; empty where nobody asked. */
  leaveBy: clockOrNone.default(''),
})
/** What the desk notes when somebody arrives. */
export type Arrival = z.infer<typeof arrivalSchema>
/** The same as a form gives it: what nobody was asked may be left out. */
export type ArrivalInput = z.input<typeof arrivalSchema>

/** Fields that are left out of an event while they say nothing. */
const NOTHING_SAID = {
  company: '',
  hostId: null,
  hostName: '',
  department: '',
  headCount: 1,
  plate: '',
  leaveBy: '',
} as const

/** The data of an `arrived` or `planned` event: what says nothing is left out. */
export function arrivalData(arrival: Arrival): JsonObject {
  const { personId, unitId, purpose, name, ...more } = arrival
  const said = Object.entries(more).filter(
    ([field, value]) => value !== NOTHING_SAID[field as keyof typeof NOTHING_SAID],
  )
  return { purpose, personId, unitId, name, ...Object.fromEntries(said) }
}

/** What an arrival says; whatever cannot be read (a name whose key was erased, a purpose of a newer version) is left out. */
export function readArrival(data: JsonObject): Arrival {
  const purpose = VISIT_PURPOSES.find((known) => known === data.purpose) ?? 'visitor'
  const idIn = (field: string): string | null => {
    const value = data[field]
    return typeof value === 'string' ? value : null
  }
  const textIn = (field: string): string => idIn(field) ?? ''
  const { headCount } = data
  return {
    purpose,
    personId: idIn('personId'),
    unitId: idIn('unitId'),
    name: textIn('name'),
    company: textIn('company'),
    hostId: idIn('hostId'),
    hostName: textIn('hostName'),
    department: textIn('department'),
    headCount: typeof headCount === 'number' && headCount >= 1 ? headCount : 1,
    plate: textIn('plate'),
    leaveBy: textIn('leaveBy'),
  }
}
