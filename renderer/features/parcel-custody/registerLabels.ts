/** What a condition of the register is called: buildings by their names, the rest by the words of the desk. */
import { useCallback } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { facetKind } from '#shared/domain/lists/listFilter.ts'
import { kindWords, statusWords } from './custodyWords.ts'
import { CUSTODY_MARKS } from './registerFacets.ts'

const DUES = ['overdue', 'second', 'return'] as const
const DAYS = ['in', 'out'] as const
const STOCKS = ['held', 'ended'] as const

/** The words of a condition, in the screen language or in other words. */
export function useRegisterLabels(words?: Text): (facet: string) => string {
  const spoken = useText()
  const t = words ?? spoken
  const { store } = useDesk()
  const buildings = useLiveAnswer(() => store.db.buildings.toArray(), [store])
  return useCallback(
    (facet) => {
      const kind = facetKind(facet)
      const value = facet.slice(kind.length + 1)
      if (kind === 'building') {
        const row = buildings?.find(({ id }) => id === value)
        return row?.v.name || t('lists.buildingNamed', { name: row?.v.code ?? value })
      }
      return fixedLabel(t, kind, value) ?? value
    },
    [t, buildings],
  )
}

function fixedLabel(t: Text, kind: string, value: string): string | undefined {
  const among = <Value extends string>(values: readonly Value[]) => values.find((one) => one === value)
  if (kind === 'kind') return kindWords(value, t)
  if (kind === 'state') return statusWords(value, t)
  if (kind === 'shelf') return t('custodyRegister.shelf', { name: value })
  const mark = kind === 'mark' ? among(CUSTODY_MARKS) : undefined
  if (mark !== undefined) return t(`custodyRegister.marks.${mark}`)
  const due = kind === 'due' ? among(DUES) : undefined
  if (due !== undefined) return t(`custodyRegister.dues.${due}`)
  const day = kind === 'day' ? among(DAYS) : undefined
  if (day !== undefined) return t(`custodyRegister.daysOf.${day}`)
  const stock = kind === 'stock' ? among(STOCKS) : undefined
  return stock === undefined ? undefined : t(`custodyRegister.stocks.${stock}`)
}
