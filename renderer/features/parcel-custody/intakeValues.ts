/** The values of the form for everything that no courier brings, and what they become. */

import { text } from '#renderer/text/text.ts'
import { type LateEntryValues, NO_LATE_ENTRY, parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import type { CustodyKind } from '#shared/domain/parcel-custody/schema.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Fen } from '#shared/kernel/money.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import { clockInZone, dayInZone, zonedInstant } from '#shared/kernel/zone.ts'
import type { Recipient } from './intakeRecipients.ts'

/** Kinds that this form takes in. */
export type ThingKind = Exclude<CustodyKind, 'courier'>

/** As typed; fields named as refusals name them. */
export type ThingValues = LateEntryValues & {
  /** As typed; who is meant by it is chosen beside the form. */
  recipient: string
  what: string
  quantity: string
  features: string
  packaging: string
  declaredFen: Fen | null
  reminded: boolean
  keepUntil: Day | null
  fromName: string
  fromPhone: string
  fault: string
  sealNumber: string
  foundPlace: string
  foundDay: Day | null
  foundTime: string
  finder: string
  countedBy: string
  signedPaper: string
  remark: string
}

interface Moment {
  readonly now: number
  readonly zone: string
}

export function startThing({ now, zone }: Moment): ThingValues {
  return {
    ...NO_LATE_ENTRY,
    recipient: '',
    what: '',
    quantity: '1',
    features: '',
    packaging: '',
    declaredFen: null,
    reminded: false,
    keepUntil: null,
    fromName: '',
    fromPhone: '',
    fault: '',
    sealNumber: '',
    foundPlace: '',
    foundDay: dayInZone(now, zone),
    foundTime: clockInZone(now, zone),
    finder: '',
    countedBy: '',
    signedPaper: '',
    remark: '',
  }
}

/** What is still missing, for the list beside the form. */
export function missingOfThing(kind: ThingKind, values: ThingValues): readonly MissingField[] {
  const wanted: Readonly<Record<ThingKind, readonly (keyof ThingValues)[]>> = {
    deposit: ['recipient', 'what', 'features', 'reminded'],
    'left-for': ['recipient', 'fromName', 'what', 'features', 'reminded'],
    device: ['recipient', 'what', 'features', 'fault'],
    found: ['foundPlace', 'finder', 'what'],
  }
  const labels: Readonly<Partial<Record<keyof ThingValues, string>>> = {
    recipient: text(kind === 'left-for' ? 'custodyIntake.leftFor' : 'custodyIntake.depositor'),
    fromName: text('custodyIntake.thing.from'),
    what: text('custodyIntake.thing.what'),
    features: text('custodyIntake.thing.features'),
    reminded: text('custodyIntake.thing.reminder'),
    fault: text('custodyIntake.thing.fault'),
    foundPlace: text('custodyIntake.thing.foundPlace'),
    finder: text('custodyIntake.thing.finder'),
  }
  const lacks = (field: keyof ThingValues): boolean => {
    const value = values[field]
    return typeof value === 'string' ? value.trim() === '' : value === false
  }
  return wanted[kind].filter(lacks).map((field) => ({ field, label: labels[field] ?? field }))
}

/** What the form does not hold: whose it is, where it goes, and files that are kept already. */
export interface ThingPlace {
  readonly recipient: Recipient | undefined
  readonly size: ReceiveInput['size']
  readonly slotId: string | null
  readonly photos: readonly string[]
  readonly signature: string
  readonly zone: string
}

export function thingInput(kind: ThingKind, values: ThingValues, place: ThingPlace): ReceiveInput {
  const { recipient, size, slotId, photos, signature } = place
  const { personId = null, unitId = null, name = '', phone = '', way } = recipient ?? {}
  const quantity = foldWidth(values.quantity).trim()
  return {
    ...EMPTY_INTAKE,
    kind,
    size,
    slotId,
    personId,
    unitId,
    name,
    phone: way === 'person' ? '' : phone,
    fromName: values.fromName,
    fromPhone: values.fromPhone,
    what: values.what,
    quantity: /^[0-9]{1,4}$/.test(quantity) ? Number(quantity) : 0,
    features: values.features,
    packaging: values.packaging,
    declaredFen: values.declaredFen,
    reminded: values.reminded,
    photos,
    keepUntil: values.keepUntil ?? '',
    sealNumber: values.sealNumber,
    signature,
    signedPaper: values.signedPaper,
    foundPlace: values.foundPlace,
    foundAt: foundInstant(values, place.zone),
    finder: values.finder,
    countedBy: values.countedBy === '' ? null : values.countedBy,
    fault: values.fault,
    remark: values.remark,
  }
}

function foundInstant({ foundDay, foundTime }: ThingValues, zone: string): string {
  const minutes = parseTypedTime(foundTime)
  return foundDay === null || minutes === undefined ? '' : zonedInstant(foundDay, minutes, zone)
}
