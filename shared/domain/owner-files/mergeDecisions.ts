/**
 * Two files of one person made one, and taken apart again (handbook 3.3): always by a supervisor, never alone. What happened in either
 * file stays told under its own id; the desk reads both together.
 */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import type { Json } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { changedValues, type SeenBases, setItem } from './decisionParts.ts'
import type { MergeState } from './merges.ts'
import type { OwnerFileRefusal } from './ownerRefusal.ts'
import type { PersonInput } from './schema.ts'

/** Records that go over to the file that stays: stays, phones, vehicles, papers, consents, care notes. */
export const MOVING_ENTITIES = ['stay', 'phone', 'vehicle', 'document', 'consent', 'careNote'] as const
/** One of them. */
export type MovingEntity = (typeof MOVING_ENTITIES)[number]

/** A record of one of the two files. */
export interface OwnedRecord {
  readonly e: MovingEntity
  readonly id: string
  readonly personId: string
  /** What makes two records the same thing: a phone's number, a plate, unit and relation of a stay; empty where nothing does. */
  readonly sameAs: string
}

/** Two files of one person. */
export interface MergeFacts {
  readonly from: MergedFile
  readonly into: MergedFile
  readonly records: readonly OwnedRecord[]
}

/** One of the two files. */
export interface MergedFile {
  readonly id: string
  readonly mergedInto: string | null
  /** Opened values: what the supervisor compared. */
  readonly values: PersonInput
}

/** What the supervisor decided: which values the file that stays is to have where the two differ. */
export interface MergeForm {
  readonly values: Partial<PersonInput>
  readonly seen: SeenBases
}

/**
 * Makes `from` a part of `into`. A record that both have (the same phone, the same relation to the same unit) stays where it is and
 * shows once.
 * **Refuses** `same-person`, `already-merged`: one of them is part of another file; `kinds-differ`: a company is no person;
 * `beyond-role`. Source: handbook 3.3.
 */
export function decideMerge(
  form: MergeForm,
  { from, into, records }: MergeFacts,
  context: DecisionContext,
): Result<ChangeDraft & { readonly mergeId: string }, OwnerFileRefusal> {
  if (context.mayAct('person.merge', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (from.id === into.id) return err({ code: 'same-person' })
  if (from.mergedInto !== null || into.mergedInto !== null) return err({ code: 'already-merged' })
  if ((from.values.kind === 'company') !== (into.values.kind === 'company')) return err({ code: 'kinds-differ' })
  const moving = movingRecords(records, from.id, into.id)
  const values = changedValues(into.values, form.values)
  const mergeId = context.newId()
  const moved = moving.map(({ e, id }) => `${e}/${id}`)
  const left = records
    .filter((one) => one.personId === from.id && !moving.includes(one))
    .map(({ e, id }) => `${e}/${id}`)
  const data = { from: from.id, into: into.id, moved, left, fields: Object.keys(values) }
  const items: DraftItem[] = [
    ...moving.map(({ e, id }): DraftItem => ({ kind: 'set', e, id, values: { personId: into.id } })),
    ...(Object.keys(values).length === 0 ? [] : [setItem({ e: 'person', id: into.id, seen: form.seen }, values)]),
    { kind: 'set', e: 'person', id: from.id, values: { mergedInto: into.id } },
    { kind: 'event', e: 'merge', id: mergeId, ev: 'merged', data },
  ]
  return ok({ cmd: 'person.merge', items, mergeId })
}

/** Records of `from` that go over: those that `into` does not have already. Source: handbook 3.3. */
export function movingRecords(records: readonly OwnedRecord[], from: string, into: string): readonly OwnedRecord[] {
  const had = new Set(
    records.filter((one) => one.personId === into && one.sameAs !== '').map(({ e, sameAs }) => `${e}/${sameAs}`),
  )
  return records.filter((one) => one.personId === from && !had.has(`${one.e}/${one.sameAs}`))
}

/** Records of several files of one person. */
export interface StrayFacts {
  readonly records: readonly OwnedRecord[]
  /** The file that stays. */
  readonly into: string
  /** What merges left where it was, because both files had it, as `entity/id`. */
  readonly left: readonly string[]
}

/** Records under a merged file that no merge saw and the file that stays does not have. Source: handbook 3.3. */
export function strayRecords({ records, into, left }: StrayFacts): readonly OwnedRecord[] {
  const froms = [...new Set(records.map((one) => one.personId))].filter((id) => id !== into)
  return froms.flatMap((from) => movingRecords(records, from, into)).filter(({ e, id }) => !left.includes(`${e}/${id}`))
}

/**
 * What was added to a merged file meanwhile goes to the file that stays.
 * **Refuses** `nothing-changed`: there is none; `beyond-role`. Source: handbook 3.3.
 */
export function decideMoveStrays(
  into: string,
  strays: readonly OwnedRecord[],
  context: DecisionContext,
): Result<ChangeDraft & { readonly count: number }, OwnerFileRefusal> {
  if (context.mayAct('person.gather', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (strays.length === 0) return err({ code: 'nothing-changed' })
  const items = strays.map(({ e, id }): DraftItem => ({ kind: 'set', e, id, values: { personId: into } }))
  return ok({ cmd: 'person.gather', items, count: strays.length })
}

/** A record that a merge moved, as it stands now. */
export interface MovedRecord {
  /** `entity/id`. */
  readonly key: string
  readonly exists: boolean
  /** Whose it is now. */
  readonly personId: Json
}

/** A merge taken apart: what went back, and what somebody changed since, so that it stays where it is. */
export interface Unmerged extends ChangeDraft {
  readonly back: readonly string[]
  readonly kept: readonly string[]
}

/**
 * 拆分: what still stands as the merge left it goes back. Values that the supervisor picked stay in the surviving file: they were true
 * of the person.
 * **Refuses** `merge-unknown`: there is none, or it was taken apart already; `beyond-role`. Source: handbook 3.3.
 */
export function decideUnmerge(
  merge: MergeState & { readonly id: string },
  records: readonly MovedRecord[],
  context: DecisionContext,
): Result<Unmerged, OwnerFileRefusal> {
  if (context.mayAct('person.unmerge', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (merge.undone || merge.from === '') return err({ code: 'merge-unknown' })
  const stands = new Map(records.map((record) => [record.key, record]))
  const back = merge.moved.filter((key) => stands.get(key)?.exists && stands.get(key)?.personId === merge.into)
  const items: DraftItem[] = [
    ...back.map((key): DraftItem => {
      const slash = key.indexOf('/')
      return { kind: 'set', e: key.slice(0, slash), id: key.slice(slash + 1), values: { personId: merge.from } }
    }),
    { kind: 'set', e: 'person', id: merge.from, values: { mergedInto: null } },
    { kind: 'event', e: 'merge', id: merge.id, ev: 'unmerged', data: {} },
  ]
  return ok({ cmd: 'person.unmerge', items, back, kept: merge.moved.filter((key) => !back.includes(key)) })
}
