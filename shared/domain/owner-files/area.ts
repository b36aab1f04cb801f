/** 建筑面积 as people write it, square metres with up to four decimals, and as it is stored: whole cm², by digits and never by floats. */
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth } from '#shared/kernel/text.ts'

const DECIMALS = 4
const CM2_PER_M2 = 10 ** DECIMALS
const AREA = /^(\d{1,6})(?:\.(\d{1,4}))?(?:㎡|m2|m²|平方米|平米|平)?$/i

/** Why a text is no area: `zero` for nought, `not-an-area` for anything else that cannot be read exactly. */
export type AreaRefusal = Refusal<'empty' | 'not-an-area' | 'zero'>

/**
 * The area in cm² of a text in m²: `89.5` is 895,000. At most six digits before the point and four after it; a unit may follow.
 * **Refuses** `empty`, `not-an-area` (a fifth decimal is refused, not rounded), `zero`.
 */
export function parseArea(text: string): Result<number, AreaRefusal> {
  const typed = foldWidth(text).replace(/[\s,]/g, '')
  if (typed === '') return refuse('empty')
  const [, whole, fraction = ''] = AREA.exec(typed) ?? []
  if (whole === undefined) return refuse('not-an-area')
  const areaCm2 = Number(whole) * CM2_PER_M2 + Number(fraction.padEnd(DECIMALS, '0'))
  return areaCm2 === 0 ? refuse('zero') : ok(areaCm2)
}

/** An area in cm² as text in m², at least two decimals: 895,000 is `89.50`. */
export function formatArea(areaCm2: number): string {
  const fraction = String(areaCm2 % CM2_PER_M2).padStart(DECIMALS, '0')
  const shown = fraction.endsWith('00') ? fraction.slice(0, 2) : fraction.replace(/0$/, '')
  return `${Math.floor(areaCm2 / CM2_PER_M2)}.${shown}`
}
