/** The slip of 「缺什么」 that the resident takes along, so that nobody comes twice (handbook R136, section 4 item 1). No number: nobody signs it. */
import { z } from 'zod'
import type { Paper } from '#shared/domain/sheets/paperSizes.ts'
import type { JsonObject } from '#shared/kernel/json.ts'

/** Under this id `renderer/print` lays the slip out. */
export const MISSING_SLIP_ID = 'missing-slip@1'

const printed = z.string().max(500)

const missingSlipSchema = z.strictObject({
  community: printed,
  title: printed,
  /** Unit, and day of the slip. */
  unit: printed,
  day: printed,
  groups: z
    .array(z.strictObject({ title: printed, lines: z.array(z.strictObject({ text: printed, due: printed })) }))
    .max(3),
  /** What did not fit, in words; may be empty. */
  more: printed,
  /** Where to ask. */
  foot: printed,
  paper: z.enum(['A5', 'continuous-93']),
})
/** Everything of a slip as it is printed. */
export type MissingSlip = z.infer<typeof missingSlipSchema>

/** Lines that fit on a slip without measuring: each takes at most two rows. */
const MOST_LINES = { A5: 14, 'continuous-93': 6 } as const satisfies Partial<Record<Paper, number>>

/** What a line of 「缺什么」 says on the slip; nobody's name. */
export interface SlipLine {
  readonly turn: 'owner' | 'us' | 'engineering'
  readonly text: string
  readonly due: string
}

/** The groups that fit, what the owner has to do first, and how many lines were left out. */
export function slipGroups(
  lines: readonly SlipLine[],
  titles: Readonly<Record<SlipLine['turn'], string>>,
  paper: MissingSlip['paper'],
): { readonly groups: MissingSlip['groups']; readonly left: number } {
  let room: number = MOST_LINES[paper]
  const groups: MissingSlip['groups'] = []
  for (const turn of ['owner', 'us', 'engineering'] as const) {
    const own = lines.filter((line) => line.turn === turn).slice(0, room)
    room -= own.length
    if (own.length > 0) groups.push({ title: titles[turn], lines: own.map(({ text, due }) => ({ text, due })) })
  }
  return { groups, left: Math.max(0, lines.length - MOST_LINES[paper]) }
}

/** The slip as the model of a print job. */
export function missingSlipModel(slip: MissingSlip): JsonObject {
  return { ...slip }
}

/** The slip of a print job; undefined for a model that is none. */
export function readMissingSlip(model: JsonObject): MissingSlip | undefined {
  const read = missingSlipSchema.safeParse(model)
  return read.success ? read.data : undefined
}
