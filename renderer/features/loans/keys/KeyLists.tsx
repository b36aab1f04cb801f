/** What the key cabinet shows in its middle: the hooks, or one of the registers. */
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { CabinetMap } from './CabinetMap.tsx'
import { entrustedColumns, setColumns } from './keyColumns.tsx'
import type { FoundKeys, KeyView } from './keyViews.ts'

interface KeyListsProps {
  readonly view: KeyView
  readonly found: FoundKeys
  readonly typed: string
  readonly chosen: string | undefined
  readonly onOpen: (id: string) => void
  readonly onHang: (slot: string) => void
}

export function KeyLists({ view, found, typed, chosen, onOpen, onHang }: KeyListsProps) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const empty = <NoKeys view={view} typed={typed.trim()} />
  const label = t(`keys.views.${view}`)
  if (view === 'entrustments')
    return (
      <VirtualTable
        name='key-entrustments'
        label={label}
        empty={empty}
        rows={found.entrusted}
        columns={entrustedColumns(t)}
        rowKey={({ id }) => id}
        onOpen={({ state }) => onOpen(state.thingId)}
      />
    )
  if (view === 'map' && found.sets.length > 0)
    return (
      <CabinetMap sets={found.sets} chosen={chosen} onOpen={onOpen} onHang={onHang} isSought={typed.trim() !== ''} />
    )
  if (view === 'map') return empty
  return (
    <VirtualTable
      name={`keys-${view}`}
      label={label}
      empty={empty}
      rows={found.sets}
      columns={setColumns(t, { zone, now })}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
    />
  )
}

function NoKeys({ view, typed }: { readonly view: KeyView; readonly typed: string }) {
  const t = useText()
  if (typed !== '') return <EmptyState title={t('keys.nothingLike', { typed })} />
  if (view === 'entrustments') return <EmptyState title={t('keys.noneEntrusted')} hint={t('keys.noneEntrustedHint')} />
  if (view === 'out') return <EmptyState title={t('keys.noneOut')} hint={t('keys.noneOutHint')} />
  return <EmptyState title={t('keys.empty')} hint={t('keys.emptyHint')} />
}
