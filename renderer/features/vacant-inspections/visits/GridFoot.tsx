/** Under the lines: what is the matter with the one under the cursor, which kinds a reading may be of, what the numbers mean. */
import { memo } from 'react'
import type { GridHome } from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import { itemWords, vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import { formatFigure, type Meter } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { SEEN_CHOICES } from '#shared/domain/vacant-inspections/visits/exceptions.ts'
import { useCursor } from './gridCursor.ts'
import type { GridRowState } from './gridEntries.ts'
import { isMeter, kindChange, OFFERED_KINDS } from './gridKeys.ts'
import { isTouched, kindOf, type RowVerdict, type TypedRow } from './gridRow.ts'
import { problemWords } from './gridWords.ts'
import { type Clipboard, useGridRow } from './useClipboard.ts'
import { visitRefusalWords } from './visitWords.ts'

export function GridFoot({ clipboard }: { readonly clipboard: Clipboard }) {
  const t = useText()
  const { book, entries, cursor, entered } = clipboard
  return (
    <footer className='grid-foot'>
      <div className='grid-said'>
        <NoteOfLine clipboard={clipboard} />
        <LastDone clipboard={clipboard} />
      </div>
      <Legend {...{ t, book, entries, cursor, entered }} />
    </footer>
  )
}

function NoteOfLine({ clipboard }: { readonly clipboard: Clipboard }) {
  const { index } = useCursor(clipboard.cursor)
  const home = clipboard.book.homes[index]
  return home === undefined ? null : <LineNote key={home.unitId} clipboard={clipboard} home={home} />
}

interface LineProps {
  readonly clipboard: Clipboard
  readonly home: GridHome
}

function LineNote({ clipboard, home }: LineProps) {
  const t = useText()
  const { entries, entered, cursor, verdictOf } = clipboard
  const row = useGridRow(entries, home.unitId)
  const verdict = verdictOf(home)
  const { column } = useCursor(cursor)
  const isFixed = entered.has(home.unitId)
  if (row.refusal !== '' && !isFixed) return <RefusalNote words={visitRefusalWords(row.refusal)} />
  return (
    <div className='grid-note' role='status'>
      <strong>{home.code}</strong>
      {isFixed ? null : <Judged verdict={verdict} row={row} />}
      {isMeter(column) && !isFixed && (
        <KindButtons meter={column} typed={row.typed} onKind={(typed) => entries.type(home.unitId, typed)} />
      )}
      {column === 'seen' && !isFixed && (
        <span className='quiet'>
          {t('vacantGrid.foot.seenHint', {
            choices: SEEN_CHOICES.map((choice, index) => `${index + 1} ${t(`vacantGrid.seen.${choice}`)}`).join('　'),
          })}
        </span>
      )}
    </div>
  )
}

/** What was stored last, and the key that takes it back. */
function LastDone({ clipboard: { lastDone, takeBackLast } }: { readonly clipboard: Clipboard }) {
  const t = useText()
  if (lastDone === undefined) return null
  const { home, status, isCleaned, undo } = lastDone
  const words = { unit: home.code, status: vacantWord('statuses', status, t) }
  return (
    <div className='grid-done' role='status'>
      {t(isCleaned ? 'vacantGrid.done.cleaning' : 'vacantGrid.done.one', words)}
      {undo !== undefined && (
        <button
          type='button'
          className='grid-kind-button'
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void takeBackLast()}
        >
          {t('common.undo')} <KeyHint combo='F8' />
        </button>
      )}
    </div>
  )
}

/** The first thing that keeps the line from being stored, or what a meter says. */
function Judged({ verdict, row }: { readonly verdict: RowVerdict; readonly row: GridRowState }) {
  const t = useText()
  const { problem, drifts, readings } = verdict
  if (problem !== undefined && (isTouched(row.typed) || row.shown === 'problem'))
    return (
      <span className='grid-problem'>
        <StateSign state='late' /> {problemWords(problem, t)}
      </span>
    )
  const [drift] = drifts
  if (drift === undefined) return null
  const used = formatFigure(readings[drift]?.usedHundredths ?? 0)
  return (
    <span className='grid-drift'>
      <StateSign state='due' /> {t('vacantGrid.foot.drift', { meter: vacantWord('meters', drift, t), used })}
    </span>
  )
}

interface KindProps {
  readonly meter: Meter
  readonly typed: TypedRow
  readonly onKind: (typed: Partial<TypedRow>) => void
}

function KindButtons({ meter, typed, onKind }: KindProps) {
  const t = useText()
  const kind = kindOf(typed, meter)
  const offered = OFFERED_KINDS.filter((one) => one !== 'no-gas' || meter === 'gas')
  return (
    <span className='grid-kinds'>
      <span className='quiet'>{t('vacantGrid.foot.kinds')}</span>
      {offered.map((one) => (
        <button
          key={one}
          type='button'
          className='grid-kind-button'
          tabIndex={-1}
          aria-pressed={one === kind}
          aria-keyshortcuts={`Alt+${OFFERED_KINDS.indexOf(one) + 1}`}
          // The cursor stays in its cell.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onKind(kindChange(typed, meter, one))}
        >
          {t(`vacantGrid.kinds.${one}`)} <KeyHint combo={`Alt+${OFFERED_KINDS.indexOf(one) + 1}`} />
        </button>
      ))}
      {kind === 'replaced' && <span className='quiet'>{t('vacantGrid.foot.replacedHint')}</span>}
    </span>
  )
}

interface LegendProps extends Pick<Clipboard, 'book' | 'entries' | 'cursor' | 'entered'> {
  readonly t: Text
}

/** What the numbers of the list mean; one that is pressed is written into the line. Drawn once: no key changes it. */
const Legend = memo(function NumbersOfItems({ t, book, entries, cursor, entered }: LegendProps) {
  const write = (number: number): void => {
    const { index } = cursor.at()
    const home = book.homes[index]
    if (home === undefined || entered.has(home.unitId)) return
    const { faults } = entries.rowOf(home.unitId).typed
    entries.type(home.unitId, { faults: `${faults === '' ? '' : `${faults}；`}${number} ` })
    cursor.go({ index, column: 'faults' })
  }
  const numbered = [...book.checklist.items.map((item) => itemWords(item, t)), t('vacantGrid.foot.occupied')]
  return (
    <div className='grid-legend'>
      <p>
        <span className='quiet'>{t('vacantGrid.foot.legend')}</span>{' '}
        {numbered.map((words, index) => {
          const number = index === numbered.length - 1 ? 0 : index + 1
          return (
            <button key={number} type='button' tabIndex={-1} onClick={() => write(number)}>
              <b>{number}</b> {words}
            </button>
          )
        })}
      </p>
      <p className='quiet'>{t('vacantGrid.foot.keys')}</p>
    </div>
  )
})
