/** The count by hand: Enter goes to the next line; a number that differs opens its note (handbook section 4 item 6). */
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { useText } from '#renderer/text/text.ts'
import { type CountLine, expectedOf, type HandoverDraft } from './handoverDraft.ts'
import { NOTHING_COUNTED, type TypedCount, type TypedHandover } from './useHandover.ts'

interface CountTableProps {
  readonly draft: HandoverDraft
  readonly typed: TypedHandover
  readonly onChange: (typed: TypedHandover) => void
  /** The line a refusal named. */
  readonly faultAt: string
}

export function CountTable({ draft, typed, onChange, faultAt }: CountTableProps) {
  const t = useText()
  const table = useRef<HTMLTableElement>(null)
  const put = (id: string, line: TypedCount) => onChange({ ...typed, counts: { ...typed.counts, [id]: line } })
  return (
    <section aria-label={t('shifts.counts')}>
      <h2>{t('shifts.counts')}</h2>
      <table ref={table} className='plain-table count-table' onKeyDown={(event) => toNext(event, table.current)}>
        <thead>
          <tr>
            <th scope='col'>{t('shifts.thing')}</th>
            <th scope='col' data-numeric>
              {t('shifts.expected')}
            </th>
            <th scope='col'>{t('shifts.counted')}</th>
            <th scope='col' data-numeric>
              {t('shifts.difference')}
            </th>
            <th scope='col'>{t('shifts.note')}</th>
          </tr>
        </thead>
        <tbody>
          {draft.counts.map((line, index) => (
            <CountRow
              key={line.id}
              line={line}
              typed={typed.counts[line.id] ?? NOTHING_COUNTED}
              isFirst={index === 0}
              isFaulty={faultAt === line.id}
              onChange={(next) => put(line.id, next)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CountRowProps {
  readonly line: CountLine
  readonly typed: TypedCount
  readonly isFirst: boolean
  readonly isFaulty: boolean
  readonly onChange: (next: TypedCount) => void
}

function CountRow({ line, typed, isFirst, isFaulty, onChange }: CountRowProps) {
  const t = useText()
  const expected = expectedOf(line)
  const counted = typed.counted.trim() === '' ? null : Number(typed.counted)
  const difference = counted === null || expected === null || !Number.isFinite(counted) ? 0 : counted - expected
  return (
    <tr data-differs={difference !== 0}>
      <th scope='row'>
        {line.label}
        {line.aside !== undefined && <span className='count-aside'>{line.aside}</span>}
      </th>
      <td data-numeric>{expectedWords()}</td>
      <td>
        <TextInput
          size='xs'
          className='count-field'
          inputMode='decimal'
          aria-label={t('shifts.countFor', { label: line.label })}
          data-count
          autoFocus={isFirst}
          value={typed.counted}
          error={isFaulty && counted === null}
          onChange={(event) => onChange({ ...typed, counted: digitsOf(event.currentTarget.value), byAllMatch: false })}
        />
      </td>
      <td data-numeric data-alarm={difference !== 0}>
        {difference > 0 ? `+${difference}` : difference === 0 ? '' : difference}
      </td>
      <td>
        {(difference !== 0 || typed.note !== '') && (
          <TextInput
            size='xs'
            aria-label={t('shifts.noteFor', { label: line.label })}
            placeholder={t('shifts.note')}
            data-count
            maxLength={200}
            value={typed.note}
            error={isFaulty && typed.note.trim() === ''}
            onChange={(event) => onChange({ ...typed, note: event.currentTarget.value })}
          />
        )}
      </td>
    </tr>
  )

  function expectedWords(): string {
    if (line.expected !== null) return String(line.expected)
    return line.last === null ? t('shifts.unknown') : t('shifts.expectedLast', { count: line.last })
  }
}

const FULL_WIDTH_ZERO = '０'.charCodeAt(0)

/** Figures and one point, full-width ones as the input method types them. */
function digitsOf(typed: string): string {
  return typed
    .replaceAll(/[０-９]/g, (figure) => String(figure.charCodeAt(0) - FULL_WIDTH_ZERO))
    .replaceAll(/[。．]/g, '.')
    .replaceAll(/[^\d.]/g, '')
}

function toNext(event: KeyboardEvent, table: HTMLElement | null): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  const fields = [...(table?.querySelectorAll<HTMLInputElement>('[data-count]') ?? [])]
  const next = fields[fields.indexOf(event.target as HTMLInputElement) + 1]
  // After the last line comes the giver's PIN.
  const after = next ?? document.querySelector<HTMLInputElement>('.pin-signature input[type=password]')
  after?.focus()
}
