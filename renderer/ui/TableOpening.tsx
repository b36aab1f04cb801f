/**
 * The screen of an opening import (期初导入): template, file, rows with what is wrong, in by one key and back by another. Words, columns and what
 * is done are the module's.
 */
import { IconArrowBackUp, IconArrowLeft, IconCheck, IconDownload } from '@tabler/icons-react'
import { ActionButton } from './ActionButton.tsx'
import type { DeskAction } from './keys/deskAction.ts'
import { useHotKeys } from './keys/useHotKeys.tsx'
import { Page } from './Page.tsx'
import { RefusalNote } from './RefusalNote.tsx'
import { TableFilePick } from './TableFilePick.tsx'
import { TableOpeningLines } from './TableOpeningLines.tsx'
import { sayingOf, type TableOpeningParts } from './tableOpeningParts.ts'
import type { OpeningLine, ShownOpening } from './useTableOpening.ts'
import './tableOpening.css'

export function TableOpening<Row, Line extends OpeningLine>(parts: TableOpeningParts<Row, Line>) {
  const { opening, home, pickActs = [] } = parts
  const say = sayingOf(parts)
  const { shown, again } = opening
  const label = shown === undefined ? home.label : say('other')
  const leave = shown === undefined ? home.leave : again
  const back: DeskAction = { id: 'leave-opening', label, icon: IconArrowLeft, keys: 'Escape', run: leave }
  useHotKeys(shown === undefined ? [...pickActs, back] : [back])
  if (shown === undefined) return <OpeningPick parts={parts} acts={[...pickActs, back]} />
  return <OpeningPreview parts={parts} shown={shown} back={back} />
}

interface PickProps<Row, Line extends OpeningLine> {
  readonly parts: TableOpeningParts<Row, Line>
  readonly acts: readonly DeskAction[]
}

function OpeningPick<Row, Line extends OpeningLine>({ parts, acts }: PickProps<Row, Line>) {
  const { opening, nav, refusalWords, onTemplate } = parts
  const say = sayingOf(parts)
  const { refusal, mayImport, pick } = opening
  return (
    <Page title={say('title')} filters={nav}>
      {refusal !== undefined && <RefusalNote words={refusalWords(refusal)} />}
      <TableFilePick
        words={{
          ...{ title: say('head'), drop: say('drop'), button: say('pick'), field: say('pick') },
          template: say('template'),
        }}
        whyNot={mayImport ? undefined : say('onlyLeaders')}
        onPick={(file) => void pick(file)}
        onTemplate={onTemplate}
        acts={acts.map((act) => <ActionButton key={act.id} action={act} />)}
      >
        <ol>
          <li>{say('step1')}</li>
          <li>{say('step2')}</li>
          <li>{say('step3')}</li>
        </ol>
      </TableFilePick>
    </Page>
  )
}

interface PreviewProps<Row, Line extends OpeningLine> {
  readonly parts: TableOpeningParts<Row, Line>
  readonly shown: ShownOpening<Row, Line>
  readonly back: DeskAction
}

function OpeningPreview<Row, Line extends OpeningLine>({ parts, shown, back }: PreviewProps<Row, Line>) {
  const { opening, refusalWords, questions } = parts
  const say = sayingOf(parts)
  const { file, lines, said } = shown
  const count = (standing: string): number => lines.filter((one) => one.standing === standing).length
  const counts = { file, fresh: count('new'), faulty: count('faulty'), known: count('known'), asked: count('asked') }
  return (
    <Page
      title={say('title')}
      note={say('counts', counts)}
      actions={[...openingActs(parts, shown), back]}
      filters={
        <div className='table-opening-head'>
          {opening.refusal !== undefined && <RefusalNote words={refusalWords(opening.refusal)} />}
          {said !== undefined && (
            <p className='table-opening-said' role='status'>
              {say(said.act, { count: said.count })}
            </p>
          )}
          {questions?.(shown)}
        </div>
      }
    >
      <TableOpeningLines parts={parts} shown={shown} />
    </Page>
  )
}

function openingActs<Row, Line extends OpeningLine>(
  parts: TableOpeningParts<Row, Line>,
  shown: ShownOpening<Row, Line>,
): readonly DeskAction[] {
  const { opening, onMend, shownActs } = parts
  const say = sayingOf(parts)
  const { run, mayImport } = opening
  const { lines, untouched } = shown
  const fresh = lines.filter(({ standing }) => standing === 'new').length
  const leaders = mayImport ? {} : { whyNot: say('onlyLeaders') }
  return [
    {
      ...{ id: 'start-opening', label: say('start', { count: fresh }), icon: IconCheck, keys: 'F2' },
      isAvailable: mayImport && fresh > 0,
      ...{ whyNot: say('nothingNew'), ...leaders },
      run: () => void run(shown, 'done'),
    },
    {
      ...{ id: 'mend-opening', label: say('mend'), icon: IconDownload, keys: 'F4' },
      isAvailable: lines.some(({ standing }) => standing === 'faulty'),
      whyNot: say('noFaults'),
      run: () => onMend(lines),
    },
    ...(shownActs?.(shown) ?? []),
    {
      id: 'take-back-opening',
      label: say('takeBack', { count: untouched }),
      ...{ icon: IconArrowBackUp, keys: 'F6' },
      isAvailable: mayImport && untouched > 0,
      ...{ whyNot: say('noneUntouched'), ...leaders },
      run: () => void run(shown, 'takenBack'),
    },
  ]
}
