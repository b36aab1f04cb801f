/** What adding and editing a unit would change (style 5.3). */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { changedValues, first, type SeenBases, saidValues, setItem } from './decisionParts.ts'
import { checkUnit } from './ownerChecks.ts'
import type { OwnerFileRefusal } from './ownerRefusal.ts'
import type { UnitInput } from './schema.ts'
import { placeOfCode } from './unitPlaces.ts'

/**
 * Adds a unit; its id comes from its code, so that two desks that add one unit add the same one.
 * **Refuses** `unit-exists`, `beyond-role`, and as `checkUnit`.
 */
export function decideAddUnit(
  input: UnitInput,
  exists: (unitId: string) => boolean,
  context: DecisionContext,
): Result<ChangeDraft & { readonly unitId: string }, OwnerFileRefusal> {
  if (context.mayAct('unit.add', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const parsed = first(checkUnit(input))
  if (!parsed.ok) return parsed
  const unitId = derivedId(context.workspace, 'unit', parsed.value.code)
  if (exists(unitId)) return err({ code: 'unit-exists', field: 'code', detail: { code: parsed.value.code } })
  return ok({ cmd: 'unit.add', items: [newUnit(unitId, parsed.value)], unitId })
}

function newUnit(id: string, { code, areaCm2, use, ...rest }: UnitInput): DraftItem {
  return { kind: 'set', e: 'unit', id, values: { code, areaCm2, use, ...saidValues(rest) } }
}

/**
 * Changes what was typed of a unit; its code, from which its id comes, stays.
 * **Refuses** `nothing-changed`, `beyond-role`, and as `checkUnit`.
 */
export function decideEditUnit(
  unitId: string,
  edit: { readonly before: UnitInput; readonly after: UnitInput; readonly seen: SeenBases },
  context: DecisionContext,
): Result<ChangeDraft, OwnerFileRefusal> {
  if (context.mayAct('unit.edit', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const parsed = first(checkUnit(edit.after))
  if (!parsed.ok) return parsed
  const { code: _code, ...editable } = parsed.value
  const values = changedValues(edit.before, editable)
  if (Object.keys(values).length === 0) return err({ code: 'nothing-changed' })
  return ok({ cmd: 'unit.edit', items: [setItem({ e: 'unit', id: unitId, seen: edit.seen }, values)] })
}

/** The unit that a form means: a known one, or one that is added in the same change. */
export interface MeantUnit {
  readonly unitId: string
  /** Code of a unit that does not exist yet; `unitId` is not read then. */
  readonly newUnitCode?: string
}

/** What is known beside a meant unit. */
export interface MeantUnitFacts {
  readonly unitExists: (unitId: string) => boolean
  /** The project's pattern of unit codes; without it a new unit lies nowhere yet. */
  readonly pattern?: string
}

/**
 * The meant unit's id, and the item that adds it where it is new, in the place that its code says.
 * **Refuses** `unit-unknown`, and a code as `checkUnit` does.
 */
export function meantUnit(
  meant: MeantUnit,
  { unitExists, pattern = '' }: MeantUnitFacts,
  { workspace }: Pick<DecisionContext, 'workspace'>,
): Result<{ readonly unitId: string; readonly items: readonly DraftItem[] }, OwnerFileRefusal> {
  const { newUnitCode: code } = meant
  if (code === undefined) {
    if (!unitExists(meant.unitId)) return err({ code: 'unit-unknown', field: 'unitId' })
    return ok({ unitId: meant.unitId, items: [] })
  }
  const place = placeOfCode(code, { workspace, pattern })
  const parsed = first(checkUnit({ code, areaCm2: null, use: null, ...place }))
  if (!parsed.ok) return err({ ...parsed.error, field: 'unitId' })
  const unitId = derivedId(workspace, 'unit', parsed.value.code)
  return ok({ unitId, items: unitExists(unitId) ? [] : [newUnit(unitId, parsed.value)] })
}
