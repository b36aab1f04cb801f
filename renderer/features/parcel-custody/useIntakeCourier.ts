/** One courier's parcel, or several for one recipient: scan, recipient, Enter; the next scan takes in what is complete. */
import { useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSetting } from '#renderer/db/settings.ts'
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import { carrierOf } from '#shared/domain/parcel-custody/carriers.ts'
import { parseCustodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { isHeld } from '#shared/domain/parcel-custody/custodyState.ts'
import { normalizeWaybill, parcelIdOf } from '#shared/domain/parcel-custody/ids.ts'
import { EMPTY_INTAKE, isWaybill } from '#shared/domain/parcel-custody/intakeInput.ts'
import { parseSlotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { receiveMany } from './intakeCommands.ts'
import type { Refused } from './itemChanges.ts'
import { useIntakeDone } from './useIntakeDone.tsx'
import { type IntakePlace, useIntakePlace } from './useIntakePlace.ts'
import { type RecipientChoice, useIntakeRecipients } from './useIntakeRecipients.ts'

/** What holds for every parcel of a delivery. */
export interface WholeDelivery {
  /** Empty: as each waybill says. */
  readonly carrier: string
  /** An ISO instant; undefined for now. */
  readonly at: string | undefined
  /** From a paper that was written by hand. */
  readonly late: LateEntry | undefined
}

/** A scanned waybill. */
export interface ScannedParcel {
  readonly waybill: string
  readonly carrier: string
  /** More than 1: it was here before. */
  readonly visit: number
}

export interface IntakeCourier {
  readonly parcels: readonly ScannedParcel[]
  readonly typed: string
  readonly type: (typed: string) => void
  /** Undefined where each waybill says it. */
  readonly carrier: string | undefined
  readonly chooseCarrier: (carrier: string) => void
  readonly remark: string
  readonly setRemark: (remark: string) => void
  readonly choice: RecipientChoice
  readonly place: IntakePlace
  readonly refusal: Refused | undefined
  /** The thing that was scanned although it is here. */
  readonly knownId: string | undefined
  readonly scan: (text: string) => Promise<void>
  readonly drop: (waybill: string) => void
  readonly submit: (slotId?: string) => Promise<boolean>
  readonly clear: () => void
}

export function useIntakeCourier(
  whole: WholeDelivery,
  moveTo: (field: 'waybill' | 'recipient') => void,
): IntakeCourier {
  const { store } = useDesk()
  const [parcels, setParcels] = useState<readonly ScannedParcel[]>([])
  const [typed, setTyped] = useState('')
  const [carrier, chooseCarrier] = useState<string>()
  const [remark, setRemark] = useState('')
  const [refusal, setRefusal] = useState<Refused>()
  const [knownId, setKnownId] = useState<string>()
  const lines = useSetting('custody.carriers')
  const choice = useIntakeRecipients(() => setRefusal(undefined))
  const place = useIntakePlace(choice.chosen, parcels.length)
  const refuse = (code: string): void => setRefusal({ code })
  const type = (words: string): void => {
    setRefusal(undefined)
    setTyped(words)
  }
  const clear = (): void => {
    setParcels([])
    setTyped('')
    chooseCarrier(undefined)
    setRemark('')
    setRefusal(undefined)
    setKnownId(undefined)
    choice.clear()
    place.clear()
    moveTo('waybill')
  }
  const readParcel = async (text: string): Promise<ScannedParcel | undefined> => {
    const waybill = normalizeWaybill(text)
    if (!isWaybill(waybill)) {
      refuse('waybill-invalid')
      return undefined
    }
    const id = parcelIdOf(store.workspace, waybill)
    const before = (await store.db.custodyItems.get(id))?.v
    if (before !== undefined && isHeld(before)) {
      setKnownId(id)
      return undefined
    }
    const by = whole.carrier === '' ? (carrierOf(waybill, lines) ?? '') : whole.carrier
    return { waybill, carrier: by, visit: (before?.visit ?? 0) + 1 }
  }
  const submit = useSubmitCourier({
    parcels,
    typed,
    carrier,
    remark,
    choice,
    place,
    whole,
    refuse: setRefusal,
    readParcel,
    clear,
  })
  const addParcel = async (text: string): Promise<void> => {
    const parcel = await readParcel(text)
    if (parcel === undefined) return
    setParcels((before) => [...before.filter(({ waybill }) => waybill !== parcel.waybill), parcel])
    setTyped('')
    moveTo('recipient')
  }
  return {
    ...{ parcels, typed, type, carrier, chooseCarrier, remark, setRemark, choice, place, refusal, knownId },
    scan: async (text) => {
      setRefusal(undefined)
      setKnownId(undefined)
      const slotId = parseSlotScanCode(text)
      const itemId = parseCustodyCode(text)
      const isReady = parcels.length > 0 && choice.typed.trim() !== ''
      if (itemId !== undefined) setKnownId(itemId)
      else if (slotId !== undefined) {
        place.pick(slotId)
        // The slot's own label says: it lies here now.
        if (isReady) await submit(slotId)
      } else if (!isReady || (await submit())) await addParcel(text)
    },
    drop: (waybill) => setParcels((before) => before.filter((one) => one.waybill !== waybill)),
    submit,
    clear,
  }
}

type Submitting = Pick<IntakeCourier, 'parcels' | 'typed' | 'carrier' | 'remark' | 'choice' | 'place' | 'clear'> & {
  readonly whole: WholeDelivery
  readonly refuse: (refusal: Refused | undefined) => void
  readonly readParcel: (text: string) => Promise<ScannedParcel | undefined>
}

function useSubmitCourier(parts: Submitting): (slotId?: string) => Promise<boolean> {
  const desk = useDesk()
  const done = useIntakeDone()
  // A scanner's second Enter arrives before the next paint.
  const running = useRef(false)
  const take = async (slotId: string | undefined): Promise<boolean> => {
    const { parcels, typed, carrier, remark, choice, place, whole, refuse, readParcel, clear } = parts
    refuse(undefined)
    const last = typed.trim() === '' ? undefined : await readParcel(typed)
    if (typed.trim() !== '' && last === undefined) return false
    const all = last === undefined ? parcels : [...parcels, last]
    const recipient = await choice.settle()
    const { personId = null, unitId = null, name = '', phone = '', way } = recipient ?? {}
    const inputs = all.map((parcel, index) => ({
      ...EMPTY_INTAKE,
      kind: 'courier' as const,
      waybill: parcel.waybill,
      carrier: carrier ?? parcel.carrier,
      size: place.size,
      slotId: slotId ?? place.slotIds[index] ?? place.slotIds[0] ?? null,
      personId,
      unitId,
      name,
      phone: way === 'person' ? '' : phone,
      remark,
    }))
    const received = await receiveMany(desk, inputs, { at: whole.at, late: whole.late })
    if (!received.ok) {
      refuse(received.error)
      return false
    }
    const { receivings } = received.value.draft
    clear()
    await done(
      receivings.map(({ itemId }) => itemId),
      received.value.undo,
    )
    return true
  }
  return async (slotId) => {
    if (running.current) return false
    running.current = true
    try {
      return await take(slotId)
    } finally {
      running.current = false
    }
  }
}
