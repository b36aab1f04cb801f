/** Lines of goods on a release slip: 名称 × 数量 × 特征 (handbook 2.10), typed in one go: `冰箱 1 海尔双门`. */
import { z } from 'zod'
import { foldWidth, normalizeText } from '#shared/kernel/text.ts'

/** Most lines of one slip: more is another slip, so that a guard can check it at the gate. */
export const MAX_GOODS = 40
/** Most pieces of one line. */
export const MAX_PIECES = 9999

/** Schema of one line; `unit` is the measure word as typed, `feature` may be empty. */
export const goodsLineSchema = z
  .strictObject({
    name: z.string().min(1).max(40),
    count: z.int().min(1).max(MAX_PIECES),
    unit: z.string().max(4),
    feature: z.string().max(60),
  })
  .readonly()
/** One line of goods. */
export type GoodsLine = z.infer<typeof goodsLineSchema>

/** Schema of a slip's goods, in the order in which they were named. */
export const goodsSchema = z.array(goodsLineSchema).max(MAX_GOODS).readonly()

const COUNTED = /^(\d{1,4})(?!\d)\s*([台件个张只把箱袋辆套组卷捆块片扇床包对幅根盆]?)$/u
const TIMES = /\s*[×xX✕*]\s*(?=\d)/u
/** A name with its count run on: 椅子4, 椅子4把. */
const RUN_ON = /^(.*?\D)(\d{1,4})([台件个张只把箱袋辆套组卷捆块片扇床包对幅根盆]?)$/u

/**
 * The line that was typed: name, then how many (one where nothing is said), then what it looks like. `冰箱 1 海尔双门`, `椅子×4 红木`,
 * `纸箱 12箱`, `床垫`. Undefined where there is no name, or the count is 0.
 * Source: handbook 2.10.
 */
export function parseGoods(typed: string): GoodsLine | undefined {
  const words = normalizeText(foldWidth(typed))
    .replace(TIMES, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
  const [first = '', second = '', ...rest] = words
  const apart = COUNTED.exec(second)
  if (apart) return lineOf({ name: first, count: apart[1], unit: apart[2], feature: rest })
  const features = [second, ...rest].filter((word) => word !== '')
  const joined = RUN_ON.exec(first)
  if (joined && features.length === 0 && joined[3] !== '')
    return lineOf({ name: joined[1] ?? '', count: joined[2], unit: joined[3], feature: [] })
  return lineOf({ name: first, count: '1', unit: '', feature: features })
}

interface Parts {
  readonly name: string
  readonly count: string | undefined
  readonly unit: string | undefined
  readonly feature: readonly string[]
}

function lineOf({ name, count, unit = '', feature }: Parts): GoodsLine | undefined {
  const line = { name: name.trim(), count: Number(count), unit, feature: feature.join(' ') }
  const read = goodsLineSchema.safeParse(line)
  return read.success && !/^\d+$/.test(read.data.name) ? read.data : undefined
}

/** A line as it would be typed again. */
export function goodsText({ name, count, unit, feature }: GoodsLine): string {
  return [name, `${count}${unit}`, feature].filter((part) => part !== '').join(' ')
}

/** The goods in an event's data, which may come from another desk: what cannot be read is left out. */
export function readGoods(value: unknown): readonly GoodsLine[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((line) => {
    const read = goodsLineSchema.safeParse(line)
    return read.success ? [read.data] : []
  })
}
