/** The columns of a sheet as a table: letter, header, first rows, meaning, and what the first household reads as. */
import { NativeSelect } from '@mantine/core'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import type { RosterMapping } from '#shared/domain/roster/header.ts'
import { columnLetter } from '#shared/domain/roster/sheetGrid.ts'
import { ROSTER_FIELDS, type RosterField } from '#shared/domain/roster/synonyms.ts'
import type { SheetSummary } from './files/rosterProtocol.ts'
import type { MappingExample } from './mappingExample.ts'
import { shownInFile } from './rosterWords.ts'

const FIRST_ROWS = 3
/** Stands for a column that is not imported. */
const NOT_IMPORTED = ''

interface MapColumnsProps {
  readonly summary: SheetSummary
  readonly mapping: RosterMapping
  readonly example: MappingExample | undefined
  readonly onChange: (mapping: RosterMapping) => void
}

export function MapColumns({ summary, mapping, example, onChange }: MapColumnsProps) {
  const t = useText()
  const first = mapping.headerRow - 1 + mapping.headerRows
  const rows = summary.preview.slice(first, first + FIRST_ROWS)
  const change = (index: number, field: RosterField | null): void =>
    onChange({ ...mapping, fields: mapping.fields.map((before, at) => (at === index ? field : before)) })
  return (
    <table className='roster-columns'>
      <thead>
        <tr>
          <th scope='col'>{t('roster.map.columns.letter')}</th>
          <th scope='col'>{t('roster.map.columns.title')}</th>
          <th scope='col'>{t('roster.map.columns.first')}</th>
          <th scope='col'>{t('roster.map.columns.field')}</th>
          <th scope='col'>{t('roster.map.columns.reads')}</th>
        </tr>
      </thead>
      <tbody>
        {mapping.fields.map((field, index) => (
          <tr key={columnLetter(index)} data-unused={field === null || undefined}>
            <td>{columnLetter(index)}</td>
            <th scope='row'>{summary.columns[index]?.title ?? ''}</th>
            <td className='roster-first-rows'>
              <FirstRows cells={rows.map((row) => row[index] ?? '')} />
            </td>
            <td>
              <FieldSelect
                letter={columnLetter(index)}
                field={field}
                offered={summary.columns[index]?.offered ?? []}
                onChange={(next) => change(index, next)}
              />
            </td>
            <td>{field === null ? '' : <Covered text={example?.[field] ?? ''} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FirstRows({ cells }: { readonly cells: readonly string[] }) {
  const said = cells.filter((cell) => cell !== '').map(shownInFile)
  return <Covered text={said.join(' / ')} />
}

/** What stands in the file is about people: covered with the rest of the screen. */
function Covered({ text }: { readonly text: string }) {
  const covered = usePrivacy((state) => state.covered)
  return <span>{covered && text !== '' ? '••••' : text}</span>
}

interface FieldSelectProps {
  readonly letter: string
  readonly field: RosterField | null
  readonly offered: readonly RosterField[]
  readonly onChange: (field: RosterField | null) => void
}

function FieldSelect({ letter, field, offered, onChange }: FieldSelectProps) {
  const t = useText()
  const inOrder = [...offered, ...ROSTER_FIELDS.filter((one) => !offered.includes(one))]
  return (
    // Twenty of these stand on one screen: the browser's own is there at once, and is known to every hand.
    <NativeSelect
      size='xs'
      aria-label={t('roster.map.column', { letter })}
      data={[
        { value: NOT_IMPORTED, label: t('rosterFiles.notImported') },
        ...inOrder.map((one) => ({ value: one, label: t(`rosterFiles.fields.${one}`) })),
      ]}
      value={field ?? NOT_IMPORTED}
      onChange={({ currentTarget: { value } }) => onChange(value === NOT_IMPORTED ? null : (value as RosterField))}
    />
  )
}
