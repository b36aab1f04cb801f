/** One record of a roster beside the record at the desk: what is new, what differs, what people wrote and is kept (handbook D26). */
import type { SetItem } from '#shared/domain/draft.ts'
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import {
  isDeletedByHand,
  isEmpty,
  isKeptByHand,
  type KnownRow,
  type RosterEntity,
  type RosterFacts,
} from './planFacts.ts'

/** One value that the roster and the desk do not agree on. */
export interface RosterDifference {
  readonly entity: RosterEntity
  readonly id: string
  /** Name of the field; `_new` for a record that is added to a known file, `_deleted` for one that people deleted. */
  readonly field: string
  /** As the desk has it; an identity number as its last four. */
  readonly old: Json
  readonly next: Json
  /** Written by people: it stays unless ticked. */
  readonly byHand: boolean
}

/** Which values that people wrote the roster may overwrite: told by `differenceKey`. */
export type Overwrites = (difference: RosterDifference) => boolean

/** What is to be written for one record, if anything, and what was found. */
export interface Compared {
  readonly state: 'new' | 'known' | 'left-deleted'
  readonly items: readonly SetItem[]
  readonly differences: readonly RosterDifference[]
}

/** Names a difference in a set of ticks. */
export function differenceKey({ entity, id, field }: Pick<RosterDifference, 'entity' | 'id' | 'field'>): string {
  return `${entity}/${id}/${field}`
}

/** Fields that are one fact in two: they are written together. */
const PAIRS: Readonly<Record<string, string>> = {
  shareNum: 'shareDen',
  shareDen: 'shareNum',
  idNumber: 'idKind',
  leaseTo: 'term',
}

interface Parts {
  readonly facts: Pick<RosterFacts, 'tagOf'>
  readonly overwrites: Overwrites
}

/** A record that is not there yet is made with `made`, one that is there is compared by `values`. */
export interface Wanted {
  readonly entity: RosterEntity
  readonly id: string
  readonly values: JsonObject
  /** Fields of a new record only, such as whose it is. */
  readonly made?: JsonObject
  /** The file that a supervisor made a part of this one: what it says was seen, and values of this one were kept on purpose. */
  readonly merged?: KnownRow | undefined
}

/** Compares one record; `row` is what the desk has, deleted or not. */
export function compareRecord(wanted: Wanted, row: KnownRow | undefined, parts: Parts): Compared {
  const { entity, id, values, made = {} } = wanted
  const whole = { ...made, ...values }
  if (row === undefined || (row.deleted && !isDeletedByHand(row))) {
    return { state: 'new', items: [{ kind: 'set', e: entity, id, values: whole }], differences: [] }
  }
  if (row.deleted) {
    const gone: RosterDifference = { entity, id, field: '_deleted', old: null, next: null, byHand: true }
    const isBack = parts.overwrites(gone)
    const items: SetItem[] = isBack ? [{ kind: 'set', e: entity, id, values: whole }] : []
    return { state: isBack ? 'new' : 'left-deleted', items, differences: [gone] }
  }
  const differences = differencesOf({ ...wanted, id: row.id }, row, parts)
  const taken = differences.filter((one) => !one.byHand || parts.overwrites(one)).map(({ field }) => field)
  const fields = new Set(taken.flatMap((field) => [field, ...partnerOf(field, values)]))
  const changed = Object.fromEntries([...fields].map((field) => [field, values[field] ?? null]))
  const items: SetItem[] = fields.size === 0 ? [] : [{ kind: 'set', e: entity, id: row.id, values: changed }]
  return { state: 'known', items, differences }
}

function partnerOf(field: string, values: JsonObject): readonly string[] {
  const partner = PAIRS[field]
  return partner !== undefined && partner in values ? [partner] : []
}

function differencesOf(
  { entity, id, values, merged }: Wanted,
  row: KnownRow,
  { facts }: Parts,
): readonly RosterDifference[] {
  return Object.entries(values).flatMap(([field, next]): RosterDifference[] => {
    if (next === undefined || isSame(row, field, next, facts)) return []
    if (merged !== undefined && isSame(merged, field, next, facts)) return []
    const last4 = row.v[`${field}Last4`]
    const old = typeof last4 === 'string' ? last4 : (row.v[field] ?? null)
    const byHand = isKeptByHand(row, field) || (merged !== undefined && !isEmpty(old))
    return [{ entity, id, field, old: isEmpty(old) ? null : old, next, byHand }]
  })
}

function isSame(row: KnownRow, field: string, next: Json, { tagOf }: Parts['facts']): boolean {
  const tag = row.v[`${field}Tag`]
  return typeof tag === 'string' && typeof next === 'string' ? tag === tagOf(next) : row.v[field] === next
}
