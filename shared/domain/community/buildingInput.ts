/** What is typed for a building and an entrance: shape and limits. */
import { z } from 'zod'
import { isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { hasLoneSurrogate, normalizeText } from '#shared/kernel/text.ts'
import { bareUnitPart } from '#shared/kernel/unitCode.ts'

/** Why a building or entrance is not taken; each code is explained where it is given. */
export type PlaceRefusal = Refusal<
  'building-code-missing' | 'place-text-too-long' | 'floors-invalid' | 'first-day-invalid' | 'rooms-per-floor-invalid'
>

/** Storeys above ground and below: more than the tallest homes have. */
export const HIGHEST_FLOOR = 200
/** The deepest floor. */
export const LOWEST_FLOOR = -9
/** Doors of one entrance on one floor. */
export const MOST_ROOMS_PER_FLOOR = 99

const CODE_LENGTH = 20
const NAME_LENGTH = 40

const words = (length: number) =>
  z
    .string()
    .refine((text) => !hasLoneSurrogate(text))
    .transform(normalizeText)
    .pipe(z.string().max(length))
const code = words(CODE_LENGTH).transform(bareUnitPart)
const floor = z
  .number()
  .int()
  .min(LOWEST_FLOOR)
  .max(HIGHEST_FLOOR)
  .refine((value) => value !== 0)

/** A building as people fill it in: `2#楼` and `2栋` are the code 2. */
export const buildingSchema = z.object({
  code: code.pipe(z.string().min(1)),
  name: words(NAME_LENGTH),
  phase: words(CODE_LENGTH),
  floors: z.number().int().min(1).max(HIGHEST_FLOOR).nullable(),
  firstMoveInDay: z.string().refine(isDay).nullable(),
})
/** What is typed for a building. */
export type BuildingInput = z.input<typeof buildingSchema>

/** An entrance as people fill it in: `1单元` is the code 1, none where the building has one door. */
export const entranceSchema = z
  .object({
    code,
    floorFrom: floor,
    floorTo: floor,
    unitsPerFloor: z.number().int().min(1).max(MOST_ROOMS_PER_FLOOR),
  })
  .refine(({ floorFrom, floorTo }) => floorFrom <= floorTo, { path: ['floorTo'] })
/** What is typed for an entrance. */
export type EntranceInput = z.input<typeof entranceSchema>

const CODES: Readonly<Record<string, PlaceRefusal['code']>> = {
  floors: 'floors-invalid',
  floorFrom: 'floors-invalid',
  floorTo: 'floors-invalid',
  unitsPerFloor: 'rooms-per-floor-invalid',
  firstMoveInDay: 'first-day-invalid',
}

/**
 * The input as it is stored.
 * **Refuses** `building-code-missing`, `place-text-too-long`, `floors-invalid`: no whole floor between −9 and 200, floor 0, or the
 * lowest above the highest; `first-day-invalid`; `rooms-per-floor-invalid`: not 1 to 99.
 */
export function checkPlace<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Result<z.output<Schema>, PlaceRefusal> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const field = String(issue?.path[0] ?? 'code')
  const isMissing = field === 'code' && issue?.code === 'too_small'
  return err({ code: isMissing ? 'building-code-missing' : (CODES[field] ?? 'place-text-too-long'), field })
}
