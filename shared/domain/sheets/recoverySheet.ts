/**
 * The recovery sheet 恢复说明 (sync 4.8): the one paper that opens a community when its passphrase is lost. It goes straight to the printer:
 * it is no issued paper, nothing stores its model, and a second print needs a new code.
 */
import { z } from 'zod'
import type { JsonObject } from '#shared/kernel/json.ts'

/** Under this id `renderer/print` lays the sheet out. */
export const RECOVERY_SHEET_ID = 'recovery@1'

const printed = z.string().max(500)
const line = z.strictObject({ label: printed, value: printed })

const recoverySheetSchema = z.strictObject({
  title: printed,
  subtitle: printed,
  /** Community, moment and desk. */
  facts: z.array(line).max(4),
  /** Title over the code. */
  codeTitle: printed,
  /** The code as groups to be typed. */
  groups: z.array(z.string().max(12)).min(1).max(20),
  /** What the QR says: what a scanner types. */
  qr: z.string().min(1).max(200),
  whereTitle: printed,
  where: printed,
  howTitle: printed,
  steps: z.array(printed).min(1).max(6),
  warning: printed,
  /** What is signed by hand. */
  signatures: z.array(printed).max(4),
})
/** Everything of a recovery sheet as it is printed. */
export type RecoverySheet = z.infer<typeof recoverySheetSchema>

/** The sheet as the model of a print job, which nobody stores. */
export function recoverySheetModel(sheet: RecoverySheet): JsonObject {
  return { ...sheet, facts: sheet.facts.map((fact) => ({ ...fact })) }
}

/** The sheet of a print job; undefined for a model that is none. */
export function readRecoverySheet(model: JsonObject): RecoverySheet | undefined {
  const read = recoverySheetSchema.safeParse(model)
  return read.success ? read.data : undefined
}
