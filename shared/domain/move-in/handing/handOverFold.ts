/** 移交 of a case (handbook R42): who took the keys, what went with them. Each key and card is a record of its own (`handedItem`). */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** One gift with how many of it. */
export interface GivenGift extends JsonObject {
  readonly name: string
  readonly count: number
}

/** The hand-over that stands. */
export interface HandOver extends JsonObject {
  readonly at: string
  readonly by: string
  readonly day: string
  readonly takerName: string
  /** `TakerRelation`. */
  readonly relation: string
  readonly isIdChecked: boolean
  /** Ids of the things that went with it. */
  readonly itemIds: readonly string[]
  readonly gifts: readonly GivenGift[]
  /** `PacketPaper` of the bag. */
  readonly bag: readonly string[]
  /** 领用登记表. */
  readonly number: string
  readonly sheetId: string | null
  readonly remark: string
  /** How many entries stand: more than one is a conflict of desks. */
  readonly entries: number
}

/** The hand-over, or null. The first entry counts; a second one is a conflict that people settle. */
export function foldHandOver(events: readonly LiveEvent[]): HandOver | null {
  const entries = events.filter(({ ev }) => ev === 'handedOver' || ev === 'takenOver')
  const first = entries.find(({ ev }) => ev === 'handedOver') ?? entries[0]
  if (first === undefined) return null
  const { text, id, texts, day, each, isSet } = fieldsOf(first)
  return {
    ...{ at: first.at, by: first.actor.id, day: day('handedOverDay') },
    ...{ takerName: text('takerName'), relation: text('relation'), itemIds: texts('itemIds'), bag: texts('bag') },
    isIdChecked: isSet('isIdChecked'),
    gifts: each('gifts').map((one) => ({ name: one.text('name'), count: one.whole('count') })),
    ...{ number: text('number'), sheetId: id('sheetId'), remark: text('remark'), entries: entries.length },
  }
}
