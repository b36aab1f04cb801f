/** The item under the cursor, beside the queue: what it is, until when, who was told, its slip; Enter opens it. */
import { Button } from '@mantine/core'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import type { QueueLine } from './queueLines.ts'
import { instantText } from './queueWords.ts'
import { WorkContactState } from './WorkContactState.tsx'
import './workContact.css'

interface QueueSideProps {
  readonly line: QueueLine | undefined
  readonly onOpen: () => void
  readonly onClose: () => void
}

export function QueueSide({ line, onOpen, onClose }: QueueSideProps) {
  const t = useText()
  return (
    <div className='list-side'>
      <SidePanel
        title={t('itemQueue.side')}
        onClose={onClose}
        foot={
          <Button
            fullWidth
            variant='default'
            disabled={line === undefined}
            rightSection={<KeyHint combo='Enter' />}
            onClick={onOpen}
          >
            {t('itemQueue.open')}
          </Button>
        }
      >
        {line !== undefined && <QueueFacts line={line} />}
      </SidePanel>
    </div>
  )
}

function QueueFacts({ line }: { readonly line: QueueLine }) {
  const t = useText()
  const time = useDeskClock()
  const covered = usePrivacy((state) => state.covered)
  const moment = (at: string) => (at === '' ? t('itemQueue.facts.never') : instantText(at, t, time))
  const visitBack =
    line.visitBackTo === ''
      ? undefined
      : t('itemQueue.facts.visitBackDays', { from: line.visitBackFrom.slice(5), to: line.visitBackTo.slice(5) })
  return (
    <div className='queue-side'>
      <p className='queue-side-head'>
        <strong>{line.unitCode}</strong> {line.who !== '' && <PersonName name={line.who} />}
        <span className='quiet'> {line.kind}</span>
      </p>
      <p className='queue-side-matter'>{covered ? '••••' : line.matter}</p>
      <dl className='queue-facts'>
        {line.place !== '' && <Fact label={t('itemQueue.facts.place')}>{line.place}</Fact>}
        <Fact label={t('itemQueue.columns.department')}>{line.department || t('itemQueue.noDepartment')}</Fact>
        <Fact label={t('itemQueue.columns.officer')}>{line.officer || t('itemQueue.noOfficer')}</Fact>
        <Fact label={t('itemQueue.facts.first')}>{line.firstReceiver}</Fact>
        <Fact label={t('itemQueue.facts.received')}>{moment(line.registeredAt)}</Fact>
        {line.attendBy !== '' && <Fact label={t('itemQueue.facts.attend')}>{moment(line.attendBy)}</Fact>}
        {line.status === 'open' && <Fact label={t('itemQueue.facts.due')}>{moment(line.due)}</Fact>}
        <Fact label={t('itemQueue.facts.told')}>{moment(line.toldAt)}</Fact>
        {visitBack !== undefined && <Fact label={t('itemQueue.facts.visitBack')}>{visitBack}</Fact>}
        {line.sheetId !== null && (
          <Fact label={t('itemQueue.facts.slip')}>
            <WorkContactState sheetId={line.sheetId} />
          </Fact>
        )}
      </dl>
    </div>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
