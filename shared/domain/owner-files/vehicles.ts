/** 车辆 of a household (handbook 2.1): plate, model, space. A plate is warned about and never refused: several people may share one. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { readPlate } from '#shared/kernel/plates.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { VehicleFields } from './fileRecords.ts'
import {
  type CheckedRecord,
  type FileRecordRefusal,
  firstOf,
  isBeyondRole,
  type RecordEdit,
  recordItem,
  textFaults,
} from './recordEdits.ts'

/** Longest plate that is kept, in characters: foreign ones are longer than ours. */
const MOST_PLATE = 20
const MOST_TEXT = 60

/** A vehicle as stored. **Refuses** `person-missing`, `plate-missing`, `text-too-long`, `bad-character`, each beside its field. */
export function checkVehicle(input: VehicleFields): CheckedRecord<VehicleFields> {
  const { plate } = readPlate(input.plate)
  const faults: FileRecordRefusal[] = [
    ...(input.personId === '' ? [{ code: 'person-missing', field: 'personId' } as const] : []),
    ...(plate === '' ? [{ code: 'plate-missing', field: 'plate' } as const] : []),
    ...textFaults('plate', plate, MOST_PLATE),
    ...textFaults('model', input.model, MOST_TEXT),
    ...textFaults('space', input.space, MOST_TEXT),
  ]
  if (faults.length > 0) return err(faults)
  return ok({ ...input, plate, model: normalizeText(input.model), space: normalizeText(input.space) })
}

/** Adds or changes a vehicle. **Refuses** as `checkVehicle`, `nothing-changed`, `beyond-role`. Source: handbook 2.1, 2.19. */
export function decideSaveVehicle(
  edit: RecordEdit<VehicleFields>,
  context: DecisionContext,
): Result<ChangeDraft, FileRecordRefusal> {
  if (isBeyondRole('vehicle.save', context)) return err({ code: 'beyond-role' })
  const after = firstOf(checkVehicle(edit.after))
  if (!after.ok) return after
  const item = recordItem('vehicle', { ...edit, after: after.value }, context)
  return item.ok ? ok({ cmd: 'vehicle.save', items: [item.value] }) : item
}

/** Removes a vehicle; undo brings it back. **Refuses** `beyond-role`. */
export function decideRemoveVehicle(
  vehicleId: string,
  context: DecisionContext,
): Result<ChangeDraft, FileRecordRefusal> {
  if (isBeyondRole('vehicle.remove', context)) return err({ code: 'beyond-role' })
  return ok({ cmd: 'vehicle.remove', items: [{ kind: 'delete', e: 'vehicle', id: vehicleId }] })
}
