/** One group of the preview as a table; what people wrote has ticks. */
import { Button, Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import {
  ALL_SELECTED,
  isSelected,
  type ListSelection,
  NOTHING_SELECTED,
  selectToo,
} from '#renderer/ui/listSelection.ts'
import type { TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import type { GroupName, PreviewGroups, ShownDifference } from './previewGroups.ts'
import { fieldWords } from './rosterWords.ts'
import { useGoneExport } from './useGoneExport.ts'
import { useDifferenceColumns, useGoneColumns, useNewColumns, useProblemColumns } from './usePreviewColumns.tsx'

interface PreviewGroupProps {
  readonly name: GroupName
  readonly groups: PreviewGroups
  readonly ticked: ListSelection
  readonly onTicked: (ticked: ListSelection) => void
  readonly hasBadRows: boolean
}

export function PreviewGroup(props: PreviewGroupProps) {
  const t = useText()
  const { name, groups } = props
  const columns = {
    new: useNewColumns(),
    difference: useDifferenceColumns(),
    gone: useGoneColumns(),
    problem: useProblemColumns(),
  }
  const label = t(`roster.preview.tabs.${name}`, { count: groups[name].length })
  if (name === 'new') {
    return (
      <Rows
        name={name}
        label={label}
        rows={groups.new}
        columns={columns.new}
        rowKey={(one) => `${one.personId} ${one.unitCode}`}
      />
    )
  }
  if (name === 'changed') {
    return (
      <Rows
        name={name}
        label={label}
        note={t('roster.preview.changedNote')}
        rows={groups.changed}
        columns={columns.difference}
        rowKey={keyOf}
      />
    )
  }
  if (name === 'kept') return <KeptRows {...props} label={label} columns={columns.difference} />
  if (name === 'gone') return <GoneRows {...props} label={label} columns={columns.gone} />
  return (
    <Rows
      name={name}
      label={label}
      rows={groups[name]}
      columns={columns.problem}
      rowKey={(one) => `${one.row} ${one.column} ${one.code}`}
    />
  )
}

interface GoneRowsProps extends PreviewGroupProps {
  readonly label: string
  readonly columns: ReturnType<typeof useGoneColumns>
}

function GoneRows({ groups, hasBadRows, label, columns }: GoneRowsProps) {
  const t = useText()
  const { action, dialog } = useGoneExport(groups.gone)
  return (
    <>
      <Rows
        name='gone'
        label={label}
        note={`${t('roster.preview.goneNote')}${hasBadRows ? t('roster.preview.goneBad') : ''}`}
        acts={<ActionButton action={action} />}
        rows={groups.gone}
        columns={columns}
        rowKey={(one) => `${one.kind} ${one.personId} ${one.unitCode} ${one.text}`}
      />
      {dialog}
    </>
  )
}

const keyOf = (one: ShownDifference): string => one.key

interface RowsProps<Row> {
  readonly name: GroupName
  readonly label: string
  readonly note?: string
  readonly acts?: ReactNode
  readonly rows: readonly Row[]
  readonly columns: readonly TableColumn<Row>[]
  readonly rowKey: (row: Row) => string
  readonly selection?: ListSelection
  readonly onSelection?: (selection: ListSelection) => void
}

function Rows<Row>({ name, label, note, acts, selection, onSelection, ...table }: RowsProps<Row>) {
  const t = useText()
  return (
    <>
      {(note !== undefined || acts !== undefined) && (
        <div className='roster-note'>
          {note !== undefined && <span>{note}</span>}
          {acts}
        </div>
      )}
      <div className='roster-table'>
        <VirtualTable
          name={`roster-${name}`}
          label={label}
          onOpen={() => undefined}
          empty={<EmptyState title={t('roster.preview.none')} />}
          {...(selection && onSelection ? { selection, onSelection } : {})}
          {...table}
        />
      </div>
    </>
  )
}

interface KeptRowsProps extends PreviewGroupProps {
  readonly label: string
  readonly columns: readonly TableColumn<ShownDifference>[]
}

/** All, none, or every difference of one kind at a tick. */
function KeptRows({ groups, ticked, onTicked, label, columns }: KeptRowsProps) {
  const t = useText()
  const byField = [...Map.groupBy(groups.kept, ({ difference }) => fieldWords(difference))]
  return (
    <Rows
      name='kept'
      label={label}
      note={t('roster.preview.keptNote')}
      rows={groups.kept}
      columns={columns}
      rowKey={keyOf}
      selection={ticked}
      onSelection={onTicked}
      acts={
        <>
          <Button size='xs' variant='default' onClick={() => onTicked(ALL_SELECTED)}>
            {t('roster.preview.overwriteAll')}
          </Button>
          <Button size='xs' variant='default' onClick={() => onTicked(NOTHING_SELECTED)}>
            {t('roster.preview.overwriteNone')}
          </Button>
          {byField.map(([field, own]) => {
            const keys = own.map(keyOf)
            const isAll = keys.every((key) => isSelected(ticked, key))
            return (
              <Checkbox
                key={field}
                size='xs'
                label={t('roster.preview.overwriteField', { field, count: own.length })}
                checked={isAll}
                indeterminate={!isAll && keys.some((key) => isSelected(ticked, key))}
                onChange={() => onTicked(isAll ? without(ticked, keys, groups.kept) : selectToo(ticked, keys))}
              />
            )
          })}
        </>
      }
    />
  )
}

function without(ticked: ListSelection, keys: readonly string[], all: readonly ShownDifference[]): ListSelection {
  const off = new Set(keys)
  const kept = all.map(keyOf).filter((key) => isSelected(ticked, key) && !off.has(key))
  return { mode: 'only', keys: new Set(kept) }
}
