/** What a condition of the list of cases is called: buildings by their names, the rest by the words of the desk. */
import { useCallback } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { facetKind } from '#shared/domain/lists/listFilter.ts'
import { itemWords, statusWords } from './caseWords.ts'

/** The words of a condition, in the screen language or in other words. */
export function useCaseLabels(words?: Text): (facet: string) => string {
  const spoken = useText()
  const t = words ?? spoken
  const { store } = useDesk()
  const buildings = useLiveAnswer(() => store.db.buildings.toArray(), [store])
  return useCallback(
    (facet) => {
      const kind = facetKind(facet)
      const value = facet.slice(kind.length + 1)
      if (kind === 'state') return statusWords(value, t)
      if (kind === 'item') return itemWords(value, t)
      if (kind === 'mark') return t('decorationCases.list.marks.refund')
      if (kind === 'stock') return value === 'ended' ? t('decorationCases.list.views.ended') : value
      if (kind !== 'building') return value
      const row = buildings?.find(({ id }) => id === value)
      return row?.v.name || t('lists.buildingNamed', { name: row?.v.code ?? value })
    },
    [t, buildings],
  )
}
