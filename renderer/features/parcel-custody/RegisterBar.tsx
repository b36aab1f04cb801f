/** The conditions of the register: buttons with counts, a menu for each kind of condition, saved filters, what is in force as chips. */
import { useMemo } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { removeFilter, useSavedFilters, useSaveFilter } from '#renderer/db/lists/savedFilters.ts'
import { useSearchCounts } from '#renderer/db/search/useSearchCounts.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { text, useText } from '#renderer/text/text.ts'
import { FacetChoices, FacetMenu } from '#renderer/ui/list/FacetMenu.tsx'
import { FilterChips } from '#renderer/ui/list/FilterChips.tsx'
import { QuickFilters } from '#renderer/ui/list/QuickFilters.tsx'
import { SaveFilter } from '#renderer/ui/list/SaveFilter.tsx'
import type { ListAddress } from '#renderer/ui/list/useListAddress.ts'
import { facetKind, type ListFilter, sameFilter, toggleFacet } from '#shared/domain/lists/listFilter.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import {
  REGISTER_LIST,
  REGISTER_MENUS,
  REGISTER_VIEWS,
  type RegisterMenu,
  type RegisterView,
  registerGroups,
} from './registerFilters.ts'
import { offerRegisterUndo, registerFilterWords } from './registerFilterWords.ts'
import { CUSTODY_KIND } from './registerTerms.ts'

interface RegisterBarProps {
  readonly address: ListAddress
  readonly labelOf: (facet: string) => string
}

export function RegisterBar({ address, labelOf }: RegisterBarProps) {
  const { filter, setFilter } = address
  return (
    <>
      <div className='list-bar'>
        <Quick address={address} />
      </div>
      <div className='list-bar'>
        {REGISTER_MENUS.map((menu) => (
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

type MenuProps = RegisterBarProps & { readonly menu: RegisterMenu }

function Menu(props: MenuProps) {
  const t = useText()
  const { menu, address } = props
  const chosen = address.filter.filter((facet) => facetKind(facet) === menu).length
  return (
    <FacetMenu title={t(`custodyRegister.facets.${menu}`)} chosen={chosen}>
      <Choices {...props} />
    </FacetMenu>
  )
}

/** Counted under the other conditions: what a choice would show if it were made. */
function Choices({ menu, address, labelOf }: MenuProps) {
  const { filter, text: typed, setFilter } = address
  // What has left is a state among others: the menu of states counts them all.
  const all = menu === 'state' ? [] : registerGroups(filter, menu)
  const counts = useSearchCounts({ kind: CUSTODY_KIND, text: typed, all }, [`${menu}/`])
  const choices = useMemo(() => {
    if (counts === undefined) return undefined
    const facets = [...new Set([...Object.keys(counts), ...filter.filter((facet) => facetKind(facet) === menu)])]
    return facets
      .map((facet) => ({ facet, label: labelOf(facet), count: counts[facet] ?? 0, chosen: filter.includes(facet) }))
      .sort((a, b) => compareCodes(a.label, b.label))
  }, [counts, filter, menu, labelOf])
  return <FacetChoices choices={choices} onToggle={(facet) => setFilter(toggleFacet(filter, facet))} />
}

/** Prefixes of what the buttons count. */
const COUNTED = ['state/', 'mark/untold', 'due/overdue', 'kind/found', 'day/']

function useQuickCounts(): ReadonlyMap<RegisterView, number> {
  const held = useSearchCounts({ kind: CUSTODY_KIND, all: [['stock/held']] }, COUNTED)
  const all = useSearchCounts({ kind: CUSTODY_KIND, all: [] }, ['day/'])
  return useMemo(() => {
    if (held === undefined || all === undefined) return new Map()
    const counts = { ...held, ...all }
    const views = Object.entries(REGISTER_VIEWS) as [RegisterView, readonly [string]][]
    return new Map(views.map(([view, [facet]]) => [view, counts[facet] ?? 0]))
  }, [held, all])
}

function Quick({ address }: Pick<RegisterBarProps, 'address'>) {
  const t = useText()
  const desk = useDesk()
  const counts = useQuickCounts()
  const { filter, setFilter } = address
  const saved = useSavedFilters(REGISTER_LIST) ?? []
  const pick = (picked: ListFilter) => () => setFilter(sameFilter(filter, picked) ? [] : picked)
  const builtIn = (Object.keys(REGISTER_VIEWS) as RegisterView[]).map((view) => ({
    id: view,
    name: t(`custodyRegister.views.${view}`),
    inForce: sameFilter(filter, REGISTER_VIEWS[view]),
    // Everything that ever left: its number says nothing.
    ...(view === 'ended' || !counts.has(view) ? {} : { count: counts.get(view) ?? 0 }),
    onPick: pick(REGISTER_VIEWS[view]),
  }))
  const kept = saved.map((one) => ({
    id: one.id,
    name: one.name,
    inForce: sameFilter(filter, one.filter),
    onPick: pick(one.filter),
    onRemove: async () => {
      const done = await removeFilter(desk, one.id)
      if (done.ok) offerRegisterUndo(desk, text('lists.removed', { name: one.name }), done.value.undo)
    },
  }))
  const shown = [...builtIn, ...kept]
  const saving = useSaveFilter()
  const save = async (name: string): Promise<RefusalWords | undefined> => {
    const done = await saving.save({ list: REGISTER_LIST, name, filter })
    if (!done.ok) return registerFilterWords(done.error.code)
    offerRegisterUndo(desk, text('lists.saved', { name: name.trim() }), done.value.undo)
    return undefined
  }
  return (
    <>
      <QuickFilters filters={shown} />
      {filter.length > 0 && !shown.some((one) => one.inForce) && <SaveFilter onOpen={saving.open} onSave={save} />}
    </>
  )
}
