/** A list of owner files of any length: filters above, rows as they are seen, the file under the cursor beside it (architecture 9). */
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { type RowReader, useListWindow } from '#renderer/db/lists/useListWindow.ts'
import type { ListQuery } from '#renderer/db/search/listQuery.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { FilterField } from '#renderer/ui/list/FilterField.tsx'
import { ListSide } from '#renderer/ui/list/ListSide.tsx'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'
import { type ListAddress, useListAddress } from '#renderer/ui/list/useListAddress.ts'
import { useListSelection } from '#renderer/ui/list/useListSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import type { TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { filterToText, groupsOf } from '#shared/domain/lists/listFilter.ts'
import { FileCard } from './FileCard.tsx'
import { FILE_LISTS, type FileList } from './fileList.ts'
import { ListFilterBar } from './ListFilterBar.tsx'
import type { ListField } from './listFields.ts'
import { MoreLists } from './MoreLists.tsx'
import { useListActs } from './useListActs.tsx'

interface FileListScreenProps<Row> {
  readonly list: FileList
  readonly reader: RowReader<Row>
  readonly columns: readonly TableColumn<Row>[]
  /** What it carries into a file or onto paper. */
  readonly fields: readonly ListField<Row>[]
  /** How many there are, said beside the title. */
  readonly note: (count: number) => string
  readonly actions: readonly DeskAction[]
  /** Shown when there is nothing in the list at all. */
  readonly nothingYet: ReactNode
}

export function FileListScreen<Row extends { readonly id: string }>(props: FileListScreenProps<Row>) {
  const { list, reader, columns, fields, note, actions } = props
  const t = useText()
  const navigate = useNavigate()
  const address = useListAddress(list.path)
  const { query, place } = askedOf(list, address)
  const rows = useListWindow(query, reader, address)
  const [selection, setSelection] = useListSelection(list.name, place)
  const acts = useListActs({ list, reader, fields, query, address, selection, total: rows.count })
  const [active, setActive] = useState<string>()
  const [isSideOpen, setSideOpen] = useState(false)
  // The id of a document is the path of its hub.
  const open = (document: string | undefined): void => {
    if (document !== undefined) void navigate({ to: `/${document}` })
  }
  // Asked anew: what is shown may still be the answer to what was typed before.
  const openFirst = (): void => void rows.keysBetween(0, 0).then(([first]) => open(first))
  const isAsked = address.text.trim() !== '' || address.filter.length > 0
  const isEmpty = rows.total === 0 && !isAsked && !rows.isStale
  return (
    <Page
      title={t(`lists.listOf.${list.name}`)}
      heading={t(`lists.${list.name}`)}
      {...(rows.total === undefined ? {} : { note: note(rows.total) })}
      actions={actions}
      filters={<Filters {...{ list, address, isEmpty }} onEnter={openFirst} />}
      side={
        isSideOpen &&
        !isEmpty && (
          <ListSide document={active} card={cardOf} onOpen={() => open(active)} onClose={() => setSideOpen(false)} />
        )
      }
    >
      {rows.total === undefined ? (
        <NotYet failed={rows.failed} />
      ) : (
        <VirtualTable
          name={place}
          label={t(`lists.listOf.${list.name}`)}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.id}
          onOpen={(row) => open(row.id)}
          empty={isEmpty ? props.nothingYet : <NoMatch text={address.text} />}
          selection={selection}
          onSelection={setSelection}
          order={{ key: 'unit', direction: address.direction }}
          onOrder={({ direction }) => address.setDirection(direction)}
          onActive={setActive}
          onSide={setSideOpen}
          foot={
            <div className='list-acts'>
              <SideSwitch isOpen={isSideOpen} onSwitch={() => setSideOpen(!isSideOpen)} />
              {acts.actions.map((action) => (
                <ActionButton key={action.id} action={action} size='xs' />
              ))}
            </div>
          }
        />
      )}
      {acts.dialog}
    </Page>
  )
}

/** What the index is asked for, and the name under which the list keeps its place. */
function askedOf({ name, kind }: FileList, { filter, direction, text }: ListAddress) {
  const query: ListQuery = { kind, text, all: groupsOf(filter) }
  return { query, place: [name, filterToText(filter), direction, text.trim()].join('?') }
}

interface FiltersProps {
  readonly list: FileList
  readonly address: ListAddress
  /** Nothing is in the list: there is nothing to filter. */
  readonly isEmpty: boolean
  readonly onEnter: () => void
}

function Filters({ list, address, isEmpty, onEnter }: FiltersProps) {
  const t = useText()
  return (
    <>
      <ListSwitch
        lists={FILE_LISTS.map(({ name, path }) => ({ path, label: t(`lists.${name}`), isShown: name === list.name }))}
      />
      <MoreLists />
      {!isEmpty && (
        <>
          <FilterField
            value={address.text}
            placeholder={t(`lists.filterHint.${list.name}`)}
            onChange={address.setText}
            onEnter={onEnter}
          />
          <ListFilterBar list={list} address={address} />
        </>
      )}
    </>
  )
}

function SideSwitch({ isOpen, onSwitch }: { readonly isOpen: boolean; readonly onSwitch: () => void }) {
  const t = useText()
  return (
    <Button
      size='xs'
      variant='subtle'
      color='gray'
      aria-pressed={isOpen}
      title={t('lists.sideHint')}
      rightSection={<KeyHint combo={isOpen ? 'ArrowLeft' : 'ArrowRight'} />}
      onClick={onSwitch}
    >
      {t('lists.side')}
    </Button>
  )
}

/** Before this long nothing is said: most lists are there by then. */
const PATIENCE_MS = 400

/** The index is still being made, or was not. */
function NotYet({ failed }: { readonly failed: boolean }) {
  const t = useText()
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (failed) return <EmptyState icon={IconAlertTriangle} title={t('lists.failedTitle')} hint={t('lists.failedHint')} />
  return isLate ? <EmptyState title={t('lists.preparing')} hint={t('lists.preparingHint')} /> : null
}

function NoMatch({ text }: { readonly text: string }) {
  const t = useText()
  const query = text.trim()
  return (
    <EmptyState
      title={query === '' ? t('lists.noMatch') : t('lists.noMatchText', { query })}
      hint={t('lists.noMatchHint')}
    />
  )
}

const cardOf = (document: string) => <FileCard document={document} />
