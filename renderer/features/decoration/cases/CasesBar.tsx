/** The conditions of the list of cases: views with counts, a menu for each kind of condition, what is in force as chips. */
import { useMemo } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { removeFilter, useSavedFilters, useSaveFilter } from '#renderer/db/lists/savedFilters.ts'
import { useSearchCounts } from '#renderer/db/search/useSearchCounts.ts'
import { CASE_KIND } from '#renderer/features/decoration/queries/caseTerms.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { FacetChoices, FacetMenu } from '#renderer/ui/list/FacetMenu.tsx'
import { FilterChips } from '#renderer/ui/list/FilterChips.tsx'
import { QuickFilters } from '#renderer/ui/list/QuickFilters.tsx'
import { SaveFilter } from '#renderer/ui/list/SaveFilter.tsx'
import type { ListAddress } from '#renderer/ui/list/useListAddress.ts'
import { facetKind, type ListFilter, sameFilter, toggleFacet } from '#shared/domain/lists/listFilter.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { CASE_MENUS, CASE_VIEWS, CASES_LIST, type CaseMenu, type CaseView, caseGroups } from './caseFilters.ts'
import { tellDone } from './caseNotices.tsx'
import { savedFilterWords } from './caseWords.ts'

interface CasesBarProps {
  readonly address: ListAddress
  readonly labelOf: (facet: string) => string
}

export function CasesBar({ address, labelOf }: CasesBarProps) {
  const { filter, setFilter } = address
  return (
    <>
      <div className='list-bar'>
        <Views address={address} />
      </div>
      <div className='list-bar'>
        {CASE_MENUS.map((menu) => (
          <Menu key={menu} menu={menu} address={address} labelOf={labelOf} />
        ))}
      </div>
      <FilterChips
        chips={filter.map((facet) => ({ facet, label: labelOf(facet) }))}
        onRemove={(facet) => setFilter(toggleFacet(filter, facet))}
        onClear={() => setFilter([])}
      />
    </>
  )
}

function Views({ address: { filter, setFilter } }: Pick<CasesBarProps, 'address'>) {
  const t = useText()
  const desk = useDesk()
  const saved = useSavedFilters(CASES_LIST) ?? []
  const saving = useSaveFilter()
  const counts = useSearchCounts({ kind: CASE_KIND, all: [] }, ['state/', 'mark/'])
  const views = Object.keys(CASE_VIEWS) as CaseView[]
  const countOf = (view: CaseView): number => CASE_VIEWS[view].reduce((sum, facet) => sum + (counts?.[facet] ?? 0), 0)
  const pick = (picked: ListFilter) => () => setFilter(sameFilter(filter, picked) ? [] : picked)
  const builtIn = views.map((view) => ({
    id: view,
    name: t(`decorationCases.list.views.${view}`),
    inForce: sameFilter(filter, CASE_VIEWS[view]),
    // All that ever ended: its number says nothing.
    ...(view === 'ended' || counts === undefined ? {} : { count: countOf(view) }),
    onPick: pick(CASE_VIEWS[view]),
  }))
  const kept = saved.map((one) => ({
    id: one.id,
    name: one.name,
    inForce: sameFilter(filter, one.filter),
    onPick: pick(one.filter),
    onRemove: async () => {
      const done = await removeFilter(desk, one.id)
      if (done.ok) tellDone(desk, t('lists.removed', { name: one.name }), done.value.undo)
    },
  }))
  const shown = [...builtIn, ...kept]
  const save = async (name: string): Promise<RefusalWords | undefined> => {
    const done = await saving.save({ list: CASES_LIST, name, filter })
    if (!done.ok) return savedFilterWords(done.error.code)
    tellDone(desk, t('lists.saved', { name: name.trim() }), done.value.undo)
    return undefined
  }
  return (
    <>
      <QuickFilters filters={shown} />
      {filter.length > 0 && !shown.some((one) => one.inForce) && <SaveFilter onOpen={saving.open} onSave={save} />}
    </>
  )
}

type MenuProps = CasesBarProps & { readonly menu: CaseMenu }

function Menu(props: MenuProps) {
  const t = useText()
  const { menu, address } = props
  const chosen = address.filter.filter((facet) => facetKind(facet) === menu).length
  return (
    <FacetMenu title={t(`decorationCases.list.menus.${menu}`)} chosen={chosen}>
      <Choices {...props} />
    </FacetMenu>
  )
}

/** Counted under the other conditions: what a choice would show if it were made. */
function Choices({ menu, address, labelOf }: MenuProps) {
  const { filter, text: typed, setFilter } = address
  // What has ended is a state among others: the menu of states counts them all.
  const all = menu === 'state' ? [] : caseGroups(filter, menu)
  const counts = useSearchCounts({ kind: CASE_KIND, text: typed, all }, [`${menu}/`])
  const choices = useMemo(() => {
    if (counts === undefined) return undefined
    const facets = [...new Set([...Object.keys(counts), ...filter.filter((facet) => facetKind(facet) === menu)])]
    return facets
      .map((facet) => ({ facet, label: labelOf(facet), count: counts[facet] ?? 0, chosen: filter.includes(facet) }))
      .sort((a, b) => compareCodes(a.label, b.label))
  }, [counts, filter, menu, labelOf])
  return <FacetChoices choices={choices} onToggle={(facet) => setFilter(toggleFacet(filter, facet))} />
}
