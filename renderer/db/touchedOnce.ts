/** Which records a run of changes has touched and may be written: each once, when no later draft of the run names it. */
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import { recordKey } from '#shared/sync/dot.ts'
import type { Address } from '#shared/sync/workingSet.ts'

/** Collects addresses, and gives each back once. */
export interface Touched {
  readonly add: (addresses: readonly Address[]) => void
  /** What can be written once this draft is folded; with the last draft all that is left. */
  readonly done: (draft: ChangeDraft, isLast: boolean) => readonly Address[]
}

/** Addresses of the descriptions a draft writes. */
export function registersOf(draft: ChangeDraft): readonly (Address & { readonly kind: 'register' })[] {
  return draft.items
    .filter((item) => item.kind !== 'event')
    .map((item) => ({ kind: 'register', key: recordKey(item.e, item.id) }))
}

/** What these drafts touch, in their order. Facts, claims and settlements reach other records: they wait for the last draft. */
export function createTouched(drafts: readonly ChangeDraft[]): Touched {
  const lastDraft = new Map<RecordKey, ChangeDraft>()
  if (drafts.length > 1) for (const draft of drafts) for (const { key } of registersOf(draft)) lastDraft.set(key, draft)
  const waiting = new Map<string, Address>()
  return {
    add: (addresses) => {
      for (const address of addresses) waiting.set(`${address.kind} ${address.key}`, address)
    },
    done: (draft, isLast) => {
      const ready = [...waiting].filter(
        ([, { kind, key }]) => isLast || (kind === 'register' && lastDraft.get(key as RecordKey) === draft),
      )
      for (const [name] of ready) waiting.delete(name)
      return ready.map(([, address]) => address)
    },
  }
}
