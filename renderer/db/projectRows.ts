/**
 * Rows from folded state: display winners opened, identity numbers reduced to tag and last four, conflicts and marks beside
 * them. Derived from the state alone, so that every row can be made again (invariant I3).
 */
import type { DomainRegistry, EntityDeclaration } from '#shared/domain/registry.ts'
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import { viewAggregate } from '#shared/sync/aggregateView.ts'
import type { Dot, RecordKey } from '#shared/sync/change.ts'
import type { Conflict } from '#shared/sync/conflict.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'
import { viewRegister } from '#shared/sync/registerView.ts'
import type { RegisterSpec } from '#shared/sync/registry.ts'
import type { WorkingSet } from '#shared/sync/workingSet.ts'
import type { LocalSeal } from './localSeal.ts'
import type { Keyring } from './personKeys.ts'
import type { AggregateRow, RegisterRow } from './rows.ts'

const LAST_CHARACTERS = 4

export interface ProjectParts {
  readonly registry: DomainRegistry
  readonly set: WorkingSet
  readonly keyring: Keyring
  readonly seal: LocalSeal
  readonly isKnown: (dot: Dot) => boolean
}

/** A row and the conflicts that touch it. */
export interface Projection<Row> {
  readonly row: Row
  readonly conflicts: readonly Conflict[]
}

/** The row of a register record whose state is in the working set. */
export function projectRegister(key: RecordKey, parts: ProjectParts): Projection<RegisterRow> {
  const { e, id } = parseRecordKey(key)
  const declaration = parts.registry.declarationOf(e)
  const state = parts.set.registers.get(key) ?? {}
  const spec = declaration?.spec as RegisterSpec
  const eye = { key, open: parts.keyring.open, isKnown: parts.isKnown, mayAct: parts.registry.mayAct }
  const view = shown(key, () => viewRegister(state, spec, eye))
  const row: RegisterRow = {
    id,
    v: declaration?.secretFields ? withoutSecrets(view.values, declaration, parts.seal) : view.values,
    s: state,
    ...(view.deleted ? { deleted: true as const } : {}),
    ...marks(view.conflicts, view.beyondRole, view.unknownFields.length),
  }
  return { row, conflicts: view.conflicts }
}

/** The row of a record of facts; all that its view needs is in the working set. */
export function projectAggregate(key: RecordKey, parts: ProjectParts): Projection<AggregateRow> {
  const { id } = parseRecordKey(key)
  const view = shown(key, () => viewAggregate(parts.set, key, parts.registry, parts.keyring.open))
  const row: AggregateRow = {
    id,
    v: view.state,
    s: parts.set.aggregates.get(key) ?? [],
    ...marks(view.conflicts, view.beyondRole, view.unknownEvents),
  }
  return { row, conflicts: view.conflicts }
}

/** A record whose changes are folded and cannot be shown: what a module makes of them throws. */
export class Unshown extends Error {
  readonly key: RecordKey

  constructor(key: RecordKey, cause: unknown) {
    // In the words of the fault: to a clerk's own act and a fold from the log it is that.
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.key = key
  }
}

function shown<View>(key: RecordKey, view: () => View): View {
  try {
    return view()
  } catch (fault) {
    throw new Unshown(key, fault)
  }
}

function marks(conflicts: readonly Conflict[], beyondRole: readonly Dot[], unknown: number) {
  return {
    ...(conflicts.length > 0 ? { conflicts: conflicts.map((conflict) => conflict.id) } : {}),
    ...(beyondRole.length > 0 ? { beyondRole } : {}),
    ...(unknown > 0 ? { unknown } : {}),
  }
}

/** Field names of a secret field's row values: `idNumber` gives `idNumberTag` and `idNumberLast4`. */
function withoutSecrets(
  values: Readonly<Record<string, Json>>,
  declaration: EntityDeclaration,
  seal: LocalSeal,
): JsonObject {
  const shown: Record<string, Json> = { ...values }
  for (const field of declaration.secretFields ?? []) {
    const value = shown[field]
    delete shown[field]
    if (typeof value !== 'string') continue
    shown[`${field}Tag`] = seal.tag(value)
    shown[`${field}Last4`] = value.slice(-LAST_CHARACTERS)
  }
  return shown
}
