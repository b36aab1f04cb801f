/** `/custody/count`: scan after scan against what should lie there. A count that was cut off goes on where it stood. */
import { IconChecklist, IconFlagCheck, IconRotate2 } from '@tabler/icons-react'
import { type RefObject, useRef, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { CountDifferences } from './CountDifferences.tsx'
import { CountRunning } from './CountRunning.tsx'
import { EarlierCounts, ShelfChoice } from './CountStart.tsx'
import { CustodyNav } from './RegisterNav.tsx'
import { type CountBasis, type RunningCount, useCount, useCountBasis } from './useCount.ts'
import './count.css'

export function CountScreen() {
  const basis = useCountBasis()
  const count = useCount(basis)
  if (basis === undefined || count.isLoading) return null
  return count.state === undefined ? (
    <StartPage basis={basis} onBegin={count.begin} />
  ) : (
    <RunningPage basis={basis} count={count} />
  )
}

interface StartPageProps {
  readonly basis: CountBasis
  readonly onBegin: (shelves: readonly string[]) => void
}

function StartPage({ basis, onBegin }: StartPageProps) {
  const t = useText()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const begin = {
    id: 'begin-count',
    label: t('custodyShelves.count.begin'),
    icon: IconChecklist,
    keys: 'F2',
    run: () => onBegin(chosen),
  }
  return (
    <Page
      title={t('custodyShelves.count.title')}
      actions={[begin]}
      filters={<CustodyNav at='count' />}
      side={
        <SidePanel title={t('custodyShelves.count.earlier')}>
          <EarlierCounts />
        </SidePanel>
      }
    >
      <ShelfChoice basis={basis} chosen={chosen} onChoose={setChosen} onBegin={() => onBegin(chosen)} />
    </Page>
  )
}

function RunningPage({ basis, count }: { readonly basis: CountBasis; readonly count: RunningCount }) {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  const actions = useRunningActions(count, field)
  const { state, result } = count
  if (!state || !result) return null
  return (
    <Page
      title={t('custodyShelves.count.title')}
      note={state.shelves.length === 0 ? t('custodyShelves.count.all') : state.shelves.join(' · ')}
      actions={actions}
      filters={<CustodyNav at='count' />}
      side={
        <SidePanel title={t('custodyShelves.count.differences')}>
          <CountDifferences basis={basis} state={state} result={result} step={count.step} />
        </SidePanel>
      }
    >
      <CountRunning basis={basis} state={state} result={result} field={field} take={count.take} step={count.step} />
    </Page>
  )
}

function useRunningActions(count: RunningCount, field: RefObject<HTMLInputElement | null>): readonly DeskAction[] {
  const t = useText()
  const [isClosing, setClosing] = useState(false)
  return [
    {
      id: 'close-count',
      label: t('custodyShelves.count.close'),
      icon: IconFlagCheck,
      keys: 'F2',
      isAvailable: !isClosing,
      run: async () => {
        setClosing(true)
        await count.close()
        setClosing(false)
      },
    },
    {
      id: 'take-back-scan',
      label: t('custodyShelves.count.undoLast'),
      icon: IconRotate2,
      keys: 'F6',
      isAvailable: (count.state?.scans.length ?? 0) > 0,
      run: () => {
        count.step({ kind: 'take-back' })
        field.current?.focus()
      },
    },
    { id: 'drop-count', label: t('custodyShelves.count.drop'), seldom: true, run: count.drop },
  ]
}
