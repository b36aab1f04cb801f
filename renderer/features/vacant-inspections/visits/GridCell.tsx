/** One cell of a clipboard: words, and under the cursor the field that is typed into. */
import { useLayoutEffect, useRef } from 'react'
import type { Text } from '#renderer/text/text.ts'
import { formatFigure, type Reading } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { isMeter, isTick } from './gridKeys.ts'
import { type GridColumn, type GridHead, kindOf, type RowVerdict, type TypedRow } from './gridRow.ts'

interface GridCellProps {
  readonly t: Text
  readonly column: GridColumn
  readonly unit: string
  readonly typed: TypedRow
  readonly verdict: RowVerdict
  readonly last: Reading | undefined
  readonly head: GridHead
  readonly isActive: boolean
  readonly isFixed: boolean
  readonly onType: (typed: Partial<TypedRow>) => void
}

export function GridCell(props: GridCellProps) {
  const { t, column, typed, isActive, isFixed } = props
  const title = t(`vacantGrid.columns.${column}`)
  if (isTick(column)) return <Tick {...props} isOn={column === 'dirty' ? typed.isDirty : typed.isAired} label={title} />
  if (isActive) return <Field {...props} label={title} isReadOnly={isFixed || column === 'seen'} />
  return <CellWords {...props} />
}

/** What a cell says while the cursor is elsewhere. */
function CellWords({ t, column, typed, verdict, last, head }: GridCellProps) {
  if (column === 'seen') return t(`vacantGrid.seen.${verdict.seen}`)
  if (isTick(column)) return null
  if (column === 'at') return typed.at === '' ? <span className='quiet'>{head.at}</span> : typed.at
  if (!isMeter(column)) return typed[column]
  const kind = kindOf(typed, column)
  const before = last?.hundredths
  return (
    <>
      {before !== undefined && before !== null && <span className='grid-last'>{formatFigure(before)}</span>}
      {typed[column]}
      {kind !== 'read' && <span className='grid-kind'>{t(`vacantGrid.kinds.${kind}`)}</span>}
    </>
  )
}

interface FieldProps extends GridCellProps {
  readonly label: string
  readonly isReadOnly: boolean
}

function Field({ t, column, unit, typed, verdict, last, head, label, isReadOnly, onType }: FieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])
  const isText = column !== 'seen' && !isTick(column)
  const before = isMeter(column) ? last?.hundredths : undefined
  const kind = isMeter(column) ? kindOf(typed, column) : 'read'
  return (
    <>
      {before !== undefined && before !== null && <span className='grid-last'>{formatFigure(before)}</span>}
      <input
        ref={field}
        aria-label={`${unit} ${label}`}
        aria-invalid={verdict.problem?.column === column || undefined}
        autoComplete='off'
        spellCheck={false}
        readOnly={isReadOnly}
        inputMode={isMeter(column) ? 'decimal' : column === 'at' ? 'numeric' : 'text'}
        maxLength={200}
        placeholder={column === 'at' ? head.at : undefined}
        value={isText ? typed[column] : t(`vacantGrid.seen.${verdict.seen}`)}
        onChange={({ currentTarget }) => {
          if (isText) onType({ [column]: currentTarget.value })
        }}
      />
      {kind !== 'read' && <span className='grid-kind'>{t(`vacantGrid.kinds.${kind}`)}</span>}
    </>
  )
}

interface TickProps extends GridCellProps {
  readonly label: string
  readonly isOn: boolean
}

function Tick({ column, unit, label, isOn, isActive, isFixed, onType }: TickProps) {
  const box = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (isActive) box.current?.focus({ preventScroll: true })
  }, [isActive])
  return (
    <input
      ref={box}
      type='checkbox'
      tabIndex={isActive ? 0 : -1}
      aria-label={`${unit} ${label}`}
      checked={isOn}
      disabled={isFixed && !isActive}
      onChange={({ currentTarget }) => {
        if (!isFixed)
          onType(column === 'dirty' ? { isDirty: currentTarget.checked } : { isAired: currentTarget.checked })
      }}
    />
  )
}
