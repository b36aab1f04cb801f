/** Under the lines: what is the matter with the one under the cursor, which kinds a reading may be of, what the numbers mean. */
import { Button, Kbd } from '@mantine/core'
import type { GridHome } from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import { itemWords, vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { useText } from '#renderer/text/text.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import { formatFigure, type Meter } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { SEEN_CHOICES } from '#shared/domain/vacant-inspections/visits/exceptions.ts'
import type { GridRowState } from './gridEntries.ts'
import { isMeter, kindChange, OFFERED_KINDS } from './gridKeys.ts'
import { isTouched, kindOf, type RowVerdict, type TypedRow } from './gridRow.ts'
import { problemWords } from './gridWords.ts'
import { type Clipboard, useGridRow } from './useClipboard.ts'
import { visitRefusalWords } from './visitWords.ts'

export function GridFoot({ clipboard }: { readonly clipboard: Clipboard }) {
  const home = clipboard.book.homes[clipboard.cursor.index]
  return (
    <footer className='grid-foot'>
      <div className='grid-said'>
        {home !== undefined && <LineNote key={home.unitId} clipboard={clipboard} home={home} />}
        <LastDone clipboard={clipboard} />
      </div>
      <Legend clipboard={clipboard} home={home} />
    </footer>
  )
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
  const { column } = cursor
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
        <Button
          size='compact-xs'
          variant='default'
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void takeBackLast()}
        >
          {t('common.undo')}&nbsp;<Kbd size='xs'>F8</Kbd>
        </Button>
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
        <Button
          key={one}
          size='compact-xs'
          variant={one === kind ? 'filled' : 'default'}
          tabIndex={-1}
          aria-pressed={one === kind}
          aria-keyshortcuts={`Alt+${OFFERED_KINDS.indexOf(one) + 1}`}
          // The cursor stays in its cell.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onKind(kindChange(typed, meter, one))}
        >
          {t(`vacantGrid.kinds.${one}`)}&nbsp;<Kbd size='xs'>Alt+{OFFERED_KINDS.indexOf(one) + 1}</Kbd>
        </Button>
      ))}
      {kind === 'replaced' && <span className='quiet'>{t('vacantGrid.foot.replacedHint')}</span>}
    </span>
  )
}

/** What the numbers of the list mean; one that is pressed is written into the line. */
function Legend({ clipboard, home }: { readonly clipboard: Clipboard; readonly home: GridHome | undefined }) {
  const t = useText()
  const { book, entries, entered, cursor, go } = clipboard
  const write = (number: number): void => {
    if (home === undefined || entered.has(home.unitId)) return
    const { faults } = entries.rowOf(home.unitId).typed
    entries.type(home.unitId, { faults: `${faults === '' ? '' : `${faults}；`}${number} ` })
    go({ index: cursor.index, column: 'faults' })
  }
  const numbered = [...book.checklist.items.map((item) => itemWords(item, t)), t('vacantGrid.foot.occupied')]
  return (
    <div className='grid-legend'>
      <p className='quiet'>{t('vacantGrid.foot.keys')}</p>
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
    </div>
  )
}
