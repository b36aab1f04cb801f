/** A kept reading in words: its figure, or why there is none. */
import type { Text } from '#renderer/text/text.ts'
import { formatFigure, READING_KINDS, type ReadingKind } from '#shared/domain/vacant-inspections/meters/readings.ts'

/** 350.5, 12 换表, 未通气. */
export function readingWords(
  { kind, hundredths }: { readonly kind: string; readonly hundredths: number | null },
  t: Text,
): string {
  const known = READING_KINDS.find((one): one is ReadingKind => one === kind)
  const why = known === undefined || known === 'read' ? '' : t(`vacantVisits.meters.kinds.${known}`)
  const figure = hundredths === null ? '' : formatFigure(hundredths)
  return [figure, why].filter((part) => part !== '').join(' ')
}
