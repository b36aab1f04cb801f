/** The conditions of the board: counts that filter, menus for officers, modules and whose turn it is. */
import { useText } from '#renderer/text/text.ts'
import { FacetChoices, FacetMenu } from '#renderer/ui/list/FacetMenu.tsx'
import { FilterChips } from '#renderer/ui/list/FilterChips.tsx'
import { QuickFilters } from '#renderer/ui/list/QuickFilters.tsx'
import type { ListAddress } from '#renderer/ui/list/useListAddress.ts'
import { facetKind, sameFilter, toggleFacet } from '#shared/domain/lists/listFilter.ts'
import { QUICK_FACETS } from './boardLines.ts'
import { facetLabel } from './boardWords.ts'

const MENUS = ['officer', 'module', 'turn'] as const

interface BoardBarProps {
  readonly address: ListAddress
  readonly counts: ReadonlyMap<string, number>
  readonly staff: ReadonlyMap<string, string>
}

export function BoardBar(props: BoardBarProps) {
  const t = useText()
  const { address, counts, staff } = props
  const { filter, setFilter } = address
  const isQuick = QUICK_FACETS.some((facet) => sameFilter(filter, [facet]))
  const quick = QUICK_FACETS.map((facet) => {
    const inForce = sameFilter(filter, [facet])
    return {
      id: facet,
      name: facetLabel(facet, t, staff),
      inForce,
      count: counts.get(facet) ?? 0,
      onPick: () => setFilter(inForce ? [] : [facet]),
    }
  })
  return (
    <>
      <div className='list-bar list-bar-quick'>
        <QuickFilters filters={quick} />
        {MENUS.map((menu) => (
          <BoardMenu key={menu} menu={menu} {...props} />
        ))}
      </div>
      {!isQuick && (
        <FilterChips
          chips={filter.map((facet) => ({ facet, label: facetLabel(facet, t, staff) }))}
          onRemove={(facet) => setFilter(toggleFacet(filter, facet))}
          onClear={() => setFilter([])}
        />
      )}
    </>
  )
}

function BoardMenu({ menu, address, counts, staff }: BoardBarProps & { readonly menu: (typeof MENUS)[number] }) {
  const t = useText()
  const { filter, setFilter } = address
  const isMine = (facet: string) => facetKind(facet) === menu && facet !== 'officer/me'
  const choices = [...new Set([...counts.keys(), ...filter])]
    .filter(isMine)
    .map((facet) => ({
      facet,
      label: facetLabel(facet, t, staff),
      count: counts.get(facet) ?? 0,
      chosen: filter.includes(facet),
    }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'zh-CN'))
  return (
    <FacetMenu title={t(`board.facets.${menu}`)} chosen={filter.filter(isMine).length}>
      <FacetChoices choices={choices} onToggle={(facet) => setFilter(toggleFacet(filter, facet))} />
    </FacetMenu>
  )
}
