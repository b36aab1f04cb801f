/** What a reading says while it is typed: judged as it will be when it is stored, the photograph apart. */
import {
  formatFigure,
  judgeReading,
  type ReadingFacts,
  type ReadingInput,
} from '#shared/domain/vacant-inspections/meters/readings.ts'

/** What stands under the field of a meter. */
export type MeterNote =
  | { readonly kind: 'nothing' | 'unchanged' | 'lower' }
  | { readonly kind: 'used' | 'drift'; readonly used: string }
  | { readonly kind: 'refused'; readonly code: string }

const NOTHING: MeterNote = { kind: 'nothing' }

/** The note of one meter; nothing for one that nobody read, or that cannot be compared. */
export function meterNote(reading: ReadingInput | undefined, facts: ReadingFacts): MeterNote {
  if (reading === undefined || (reading.kind !== 'read' && reading.figure.trim() === '')) return NOTHING
  // Whether there is a photograph is asked when it is stored: the officer reads first and takes the picture then.
  const judged = judgeReading({ ...reading, noPhotoWhy: '-' }, facts)
  if (!judged.ok) {
    const { code } = judged.error
    return code === 'reading-lower' && reading.kind === 'read' ? { kind: 'lower' } : { kind: 'refused', code }
  }
  const { usedHundredths, isDrift } = judged.value
  if (usedHundredths === null) return NOTHING
  if (usedHundredths === 0) return { kind: 'unchanged' }
  return { kind: isDrift ? 'drift' : 'used', used: formatFigure(usedHundredths) }
}
