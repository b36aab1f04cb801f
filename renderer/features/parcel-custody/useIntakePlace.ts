/** Size and slot of what is being taken in: with the rest of the same home where there is room, else as proposed, else as the clerk says. */
import { useState } from 'react'
import { ITEM_SIZES, type ItemSize } from '#shared/domain/parcel-custody/schema.ts'
import { fitsIn, proposeSlot, type SlotLine } from '#shared/domain/parcel-custody/slotProposal.ts'
import type { Recipient } from './intakeRecipients.ts'
import { type CustodyLine, useSlotLoad, useSlots, useWaitingFor } from './queries.ts'

export interface IntakePlace {
  /** Slots in use; undefined until they are read. */
  readonly slots: readonly SlotLine[] | undefined
  readonly load: ReadonlyMap<string, number>
  readonly size: ItemSize
  readonly setSize: (size: ItemSize) => void
  readonly nextSize: () => void
  /** The slot that the clerk chose or scanned. */
  readonly picked: string | null
  readonly pick: (slotId: string | null) => void
  /** Where each of the things goes. */
  readonly slotIds: readonly (string | null)[]
  /** Why the first goes there. */
  readonly because: 'picked' | 'near' | 'proposed' | 'none'
  /** What waits for the same home or person already. */
  readonly waiting: readonly CustodyLine[]
  readonly clear: () => void
}

const EMPTY_LOAD: ReadonlyMap<string, number> = new Map()

export function useIntakePlace(recipient: Recipient | undefined, count: number): IntakePlace {
  const slots = useSlots()?.filter(({ active }) => active)
  const load = useSlotLoad() ?? EMPTY_LOAD
  const [size, setSize] = useState<ItemSize>('small')
  const [picked, pick] = useState<string | null>(null)
  const waiting = useWaitingFor(subjectOf(recipient)) ?? []
  const near = nearSlot(waiting, slots ?? [], { size, load })
  const proposed = proposeMany(slots ?? [], { size, load, near, count: Math.max(1, count) })
  const slotIds = picked === null ? proposed : proposed.map(() => picked)
  return {
    slots,
    load,
    size,
    setSize,
    nextSize: () => setSize((before) => ITEM_SIZES[(ITEM_SIZES.indexOf(before) + 1) % ITEM_SIZES.length] ?? 'small'),
    picked,
    pick,
    slotIds,
    because: picked !== null ? 'picked' : slotIds[0] == null ? 'none' : slotIds[0] === near?.id ? 'near' : 'proposed',
    waiting,
    clear: () => {
      setSize('small')
      pick(null)
    },
  }
}

/** Of somebody in a home everything of the home counts: it is fetched together. */
function subjectOf(recipient: Recipient | undefined): { readonly kind: string; readonly id: string } | undefined {
  if (recipient === undefined) return undefined
  const { unitId, personId } = recipient
  if (unitId !== null) return { kind: 'unit', id: unitId }
  return personId === null ? undefined : { kind: 'person', id: personId }
}

interface Room {
  readonly size: ItemSize
  readonly load: ReadonlyMap<string, number>
}

function nearSlot(
  waiting: readonly CustodyLine[],
  slots: readonly SlotLine[],
  { size, load }: Room,
): SlotLine | undefined {
  const ids = waiting.filter(({ item }) => item.status === 'in-store').map(({ item }) => item.slotId)
  return slots.find((slot) => ids.includes(slot.id) && fitsIn(size, slot, load))
}

function proposeMany(
  slots: readonly SlotLine[],
  { size, load, near, count }: Room & { readonly near: SlotLine | undefined; readonly count: number },
): readonly (string | null)[] {
  const filled = new Map(load)
  return Array.from({ length: count }, () => {
    const slot = near !== undefined && fitsIn(size, near, filled) ? near : proposeSlot(size, slots, filled)
    if (slot !== undefined) filled.set(slot.id, (filled.get(slot.id) ?? 0) + 1)
    return slot?.id ?? null
  })
}
