/** The conditions of the queue: buttons with counts, menus for departments, officers and kinds, saved filters, what is in force as chips. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { removeFilter, useSavedFilters, useSaveFilter } from '#renderer/db/lists/savedFilters.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { text, useText } from '#renderer/text/text.ts'
import { FacetChoices, FacetMenu } from '#renderer/ui/list/FacetMenu.tsx'
import { FilterChips } from '#renderer/ui/list/FilterChips.tsx'
import { QuickFilters } from '#renderer/ui/list/QuickFilters.tsx'
import { SaveFilter } from '#renderer/ui/list/SaveFilter.tsx'
import type { ListAddress } from '#renderer/ui/list/useListAddress.ts'
import { facetKind, type ListFilter, sameFilter, toggleFacet } from '#shared/domain/lists/listFilter.ts'
import { QUICK_FACETS } from './queueFilter.ts'
import { offerListUndo, queueFilterWords } from './queueFilterWords.ts'

/** The list's name: saved filters, selection and exports stand under it. */
export const QUEUE_LIST = 'items'

const MENUS = ['department', 'officer', 'kind'] as const

interface QueueBarProps {
  readonly address: ListAddress
  readonly counts: ReadonlyMap<string, number>
  readonly labelOf: (facet: string) => string
}

export function QueueBar(props: QueueBarProps) {
  const { address, labelOf } = props
  const { filter, setFilter } = address
  return (
    <>
      <div className='list-bar list-bar-quick'>
        <Quick {...props} />
      </div>
      <div className='list-bar'>
        {MENUS.map((menu) => (
          <QueueMenu key={menu} menu={menu} {...props} />
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

function QueueMenu({ menu, address, counts, labelOf }: QueueBarProps & { readonly menu: (typeof MENUS)[number] }) {
  const t = useText()
  const { filter, setFilter } = address
  const isMine = (facet: string) => facetKind(facet) === menu && facet !== 'officer/me'
  const chosen = filter.filter(isMine).length
  const choices = [...new Set([...counts.keys(), ...filter])]
    .filter(isMine)
    .map((facet) => ({ facet, label: labelOf(facet), count: counts.get(facet) ?? 0, chosen: filter.includes(facet) }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'zh-CN'))
  return (
    <FacetMenu title={t(`itemQueue.facets.${menu}`)} chosen={chosen}>
      <FacetChoices choices={choices} onToggle={(facet) => setFilter(toggleFacet(filter, facet))} />
    </FacetMenu>
  )
}

function Quick({ address, counts }: QueueBarProps) {
  const t = useText()
  const desk = useDesk()
  const { filter, setFilter } = address
  const saved = useSavedFilters(QUEUE_LIST) ?? []
  const pick = (picked: ListFilter) => () => setFilter(sameFilter(filter, picked) ? [] : picked)
  const builtIn = QUICK_FACETS.map((facet) => ({
    id: facet,
    name: t(`itemQueue.quick.${facet}`),
    inForce: sameFilter(filter, [facet]),
    // What is settled is read when it is asked for: before, its count would say nothing.
    ...(facet === 'state/settled' ? {} : { count: counts.get(facet) ?? 0 }),
    onPick: pick([facet]),
  }))
  const kept = saved.map((one) => ({
    id: one.id,
    name: one.name,
    inForce: sameFilter(filter, one.filter),
    onPick: pick(one.filter),
    onRemove: async () => {
      const done = await removeFilter(desk, one.id)
      if (done.ok) offerListUndo(desk, text('lists.removed', { name: one.name }), done.value.undo)
    },
  }))
  const shown = [...builtIn, ...kept]
  const saving = useSaveFilter()
  const save = async (name: string): Promise<RefusalWords | undefined> => {
    const done = await saving.save({ list: QUEUE_LIST, name, filter })
    if (!done.ok) return queueFilterWords(done.error.code)
    offerListUndo(desk, text('lists.saved', { name: name.trim() }), done.value.undo)
    return undefined
  }
  return (
    <>
      <QuickFilters filters={shown} />
      {filter.length > 0 && !shown.some((one) => one.inForce) && <SaveFilter onOpen={saving.open} onSave={save} />}
    </>
  )
}
