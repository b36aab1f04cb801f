/** The conditions of a list: quick filters, a menu for each kind of condition with its counts, what is in force as chips. */
import { useMemo } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { removeFilter, useSavedFilters, useSaveFilter } from '#renderer/db/lists/savedFilters.ts'
import type { FacetCounts, ListQuery } from '#renderer/db/search/listQuery.ts'
import { useSearchCounts } from '#renderer/db/search/useSearchCounts.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { text, useText } from '#renderer/text/text.ts'
import { FacetChoices, FacetMenu } from '#renderer/ui/list/FacetMenu.tsx'
import { FilterChips } from '#renderer/ui/list/FilterChips.tsx'
import { QuickFilters } from '#renderer/ui/list/QuickFilters.tsx'
import { SaveFilter } from '#renderer/ui/list/SaveFilter.tsx'
import type { ListAddress } from '#renderer/ui/list/useListAddress.ts'
import { facetKind, groupsOf, type ListFilter, sameFilter, toggleFacet } from '#shared/domain/lists/listFilter.ts'
import type { FacetGroup } from './facetGroups.ts'
import type { FileList } from './fileList.ts'
import { offerFilterUndo, savedFilterWords } from './savedFilterWords.ts'
import { compareFacets, type FacetLabel, useFacetLabels } from './useFacetLabels.ts'

interface ListFilterBarProps {
  readonly list: FileList
  readonly address: ListAddress
}

export function ListFilterBar({ list, address }: ListFilterBarProps) {
  const labelOf = useFacetLabels()
  const { filter, setFilter } = address
  const counts = useSearchCounts(
    { kind: list.kind, all: [] },
    list.groups.map((group) => `${group}/`),
  )
  const known = new Set([...Object.keys(counts ?? {}), ...filter].map(facetKind))
  return (
    <>
      <div className='list-bar list-bar-quick'>
        <Quick list={list} address={address} counts={counts} />
      </div>
      <div className='list-bar'>
        {/* A project without phases or officers has nothing to choose there. */}
        {list.groups
          .filter((group) => known.has(group))
          .map((group) => (
            <GroupMenu key={group} group={group} list={list} address={address} labelOf={labelOf} />
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

interface GroupProps extends ListFilterBarProps {
  readonly group: FacetGroup
  readonly labelOf: FacetLabel
}

function GroupMenu(props: GroupProps) {
  const t = useText()
  const { group, address } = props
  const chosen = address.filter.filter((facet) => facetKind(facet) === group).length
  return (
    <FacetMenu title={t(`lists.facets.${group}`)} chosen={chosen}>
      <GroupChoices {...props} />
    </FacetMenu>
  )
}

/** Counted under the other conditions: what a choice would show if it were made. */
function GroupChoices({ group, list, address, labelOf }: GroupProps) {
  const { filter, text: typed, setFilter } = address
  const query: ListQuery = { kind: list.kind, text: typed, all: groupsOf(filter, group) }
  const counts = useSearchCounts(query, [`${group}/`])
  const choices = useMemo(() => {
    if (counts === undefined) return undefined
    const facets = [...new Set([...Object.keys(counts), ...filter.filter((facet) => facetKind(facet) === group)])]
    return facets
      .map((facet) => ({ facet, label: labelOf(facet), count: counts[facet] ?? 0, chosen: filter.includes(facet) }))
      .sort(compareFacets)
  }, [counts, filter, group, labelOf])
  return <FacetChoices choices={choices} onToggle={(facet) => setFilter(toggleFacet(filter, facet))} />
}

interface QuickProps extends ListFilterBarProps {
  /** Of the whole list. */
  readonly counts: FacetCounts | undefined
}

function Quick({ list, address, counts }: QuickProps) {
  const t = useText()
  const desk = useDesk()
  const { filter, setFilter } = address
  const saved = useSavedFilters(list.name) ?? []
  const pick = (picked: ListFilter) => () => setFilter(sameFilter(filter, picked) ? [] : picked)
  const builtIn = list.builtIn.map((one) => ({
    id: one.id,
    name: t(one.name),
    inForce: sameFilter(filter, one.filter),
    ...(counts === undefined ? {} : { count: counts[one.filter[0] ?? ''] ?? 0 }),
    onPick: pick(one.filter),
  }))
  const kept = saved.map((one) => ({
    id: one.id,
    name: one.name,
    inForce: sameFilter(filter, one.filter),
    onPick: pick(one.filter),
    onRemove: async () => {
      const done = await removeFilter(desk, one.id)
      if (done.ok) offerFilterUndo(desk, text('lists.removed', { name: one.name }), done.value.undo)
    },
  }))
  const shown = [...builtIn, ...kept]
  const saving = useSaveFilter()
  const save = async (name: string): Promise<RefusalWords | undefined> => {
    const done = await saving.save({ list: list.name, name, filter })
    if (!done.ok) return savedFilterWords(done.error.code)
    offerFilterUndo(desk, text('lists.saved', { name: name.trim() }), done.value.undo)
    return undefined
  }
  return (
    <>
      <QuickFilters filters={shown} />
      {filter.length > 0 && !shown.some((one) => one.inForce) && <SaveFilter onOpen={saving.open} onSave={save} />}
    </>
  )
}
