/** 业主: everybody by unit, found while typing; Enter opens the hub. */
import { TextInput } from '@mantine/core'
import { IconHomePlus, IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { ownerLineFinder } from './findOwnerLines.ts'
import { type OwnerLine, useOwnerLines } from './queries.ts'
import { useOwnerColumns } from './useOwnerColumns.tsx'

const FILTER_KEY = 'Ctrl+F'

export function OwnersScreen() {
  const t = useText()
  const lines = useOwnerLines()
  const actions = useNewActions()
  const [query, setQuery] = useState('')
  const find = useMemo(() => ownerLineFinder(lines ?? []), [lines])
  if (lines === undefined) return null
  const shown = find(query)
  const isEmpty = lines.length === 0
  return (
    <Page
      title={t('ownerFiles.title')}
      note={t('ownerFiles.countOf', countsOf(shown))}
      actions={actions}
      filters={isEmpty ? undefined : <FilterField query={query} onChange={setQuery} first={shown[0]} />}
    >
      <OwnerTable lines={shown} empty={isEmpty ? <NobodyYet actions={actions} /> : <NoMatch query={query} />} />
    </Page>
  )
}

function countsOf(lines: readonly OwnerLine[]): { readonly people: number; readonly units: number } {
  const people = new Set(lines.flatMap((line) => line.personId ?? [])).size
  return { people, units: new Set(lines.map((line) => line.unitId)).size }
}

function useNewActions(): readonly DeskAction[] {
  const t = useText()
  const navigate = useNavigate()
  return [
    {
      id: 'new-owner',
      label: t('ownerFiles.newOwner'),
      icon: IconUserPlus,
      keys: 'F2',
      run: () => navigate({ to: '/owners/new' }),
    },
    {
      id: 'new-unit',
      label: t('ownerFiles.newUnit'),
      icon: IconHomePlus,
      keys: 'F4',
      run: () => navigate({ to: '/units/new' }),
    },
  ]
}

function useOpenLine(): (line: OwnerLine) => void {
  const navigate = useNavigate()
  return ({ personId, unitId }) => void navigate({ to: personId === null ? `/unit/${unitId}` : `/person/${personId}` })
}

interface FilterFieldProps {
  readonly query: string
  readonly onChange: (query: string) => void
  /** Opened by Enter. */
  readonly first: OwnerLine | undefined
}

function FilterField({ query, onChange, first }: FilterFieldProps) {
  const t = useText()
  const open = useOpenLine()
  const field = useRef<HTMLInputElement>(null)
  const toField = () => field.current?.select()
  useHotKeys([{ id: 'filter', label: t('ownerFiles.filter'), keys: FILTER_KEY, run: toField }])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isReactComposing(event)) return
    if (event.key === 'Escape' && query !== '') onChange('')
    else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.virtual-table [role=grid]')?.focus()
    else if (event.key === 'Enter' && first !== undefined && query.trim() !== '') open(first)
    else return
    event.preventDefault()
  }
  return (
    <TextInput
      ref={field}
      className='owner-filter'
      aria-label={t('ownerFiles.filter')}
      placeholder={t('ownerFiles.filterHint')}
      leftSection={<IconSearch size={16} stroke={1.75} />}
      rightSection={<KeyHint combo={FILTER_KEY} />}
      rightSectionWidth='4rem'
      // The list is what this screen is for: typing finds at once.
      autoFocus
      autoComplete='off'
      value={query}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}

function OwnerTable({ lines, empty }: { readonly lines: readonly OwnerLine[]; readonly empty: React.ReactNode }) {
  const t = useText()
  const columns = useOwnerColumns()
  return (
    <VirtualTable
      name='owners'
      label={t('ownerFiles.list')}
      rows={lines}
      columns={columns}
      rowKey={(line) => line.id}
      onOpen={useOpenLine()}
      empty={empty}
    />
  )
}

function NobodyYet({ actions }: { readonly actions: readonly DeskAction[] }) {
  const t = useText()
  return (
    <EmptyState icon={IconUsers} title={t('ownerFiles.emptyTitle')} hint={t('ownerFiles.emptyHint')}>
      {actions.map((action, index) => (
        <ActionButton key={action.id} action={action} main={index === 0} />
      ))}
    </EmptyState>
  )
}

function NoMatch({ query }: { readonly query: string }) {
  const t = useText()
  return <EmptyState title={t('ownerFiles.noMatch', { query })} hint={t('ownerFiles.noMatchHint')} />
}
