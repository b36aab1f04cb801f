/** What takes the keys of an opening import back as a whole: only sets on which nothing was done since (handbook 3.7). */
import type { DraftItem, RecordItem } from '#shared/domain/draft.ts'
import type { LoanThing } from '#shared/domain/loans/schema.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { KeyOpeningLine } from './openingRow.ts'

/** The command that brings in the keys; leaders run it. */
export const OPENING_KEYS = 'keySet.open'

/** A set that an opening import brought in, with all that stands of it. */
export interface OpenedSet {
  readonly id: string
  /** Undefined where it was deleted. */
  readonly thing: LoanThing | undefined
  /** What was told of its seal, of being missed or handed over. */
  readonly events: readonly LiveEvent[]
  readonly entrustments: readonly { readonly id: string; readonly events: readonly LiveEvent[] }[]
  /** Whether it was ever lent, or taken along on a visit. */
  readonly wasUsed: boolean
}

/** Whether nothing was done on it since it was brought in: it stands as its row tells it, and nobody had it. */
export function isUntouchedSet({ thing, events, entrustments, wasUsed }: OpenedSet, line: KeyOpeningLine): boolean {
  const { sealNumber, ...told } = line.told
  if (thing === undefined || !thing.active || wasUsed) return false
  const isAsTold = (Object.keys(told) as (keyof typeof told)[]).every((field) => thing[field] === told[field])
  const isOwnSeal = events.every(({ ev, data }) => ev === 'sealed' && data.sealNumber === sealNumber)
  const isHeld = entrustments.every(
    (one) => one.id === line.entrustmentId && one.events.every(({ ev }) => ev === 'entrusted'),
  )
  return isAsTold && isOwnSeal && isHeld
}

/** Takes a set off its hook with its seal and its entrustment, each in one item, with the reason; history keeps all. Source: architecture 9, sync 4.4. */
export function takeBackSetItems({ id, events, entrustments }: OpenedSet, reason: string): readonly DraftItem[] {
  const voided = (e: string, record: { readonly id: string; readonly events: readonly LiveEvent[] }): RecordItem[] => {
    const refs = record.events.map(({ dot }) => dot)
    return refs.length === 0 ? [] : [{ kind: 'event', e, id: record.id, ev: 'void', data: { reason }, refs }]
  }
  return [
    { kind: 'delete', e: 'loanThing', id },
    ...voided('keySet', { id, events }),
    ...entrustments.flatMap((one) => voided('keyEntrustment', one)),
  ]
}
