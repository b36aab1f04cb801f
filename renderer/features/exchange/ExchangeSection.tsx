/** Settings, 同步: what is saved where, why it is not synced, the other desks; and the ways to bind, change and leave a folder. */
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useExchange } from '#renderer/stores/useExchange.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import type { ExchangeReport } from '#shared/sync/exchange/report.ts'
import { Alarms, AsideTable, ReceivingLine } from './Alarms.tsx'
import { BindFolder } from './BindFolder.tsx'
import { DesksTable } from './DesksTable.tsx'
import { EnterPassphrase } from './EnterPassphrase.tsx'
import { exchangeRefusalWords, stateWords } from './exchangeWords.ts'
import { markFolder } from './folderCommands.ts'
import { type Deed, severityOf } from './nextActions.ts'
import { PassphraseForm } from './PassphraseForm.tsx'
import { PlacesList } from './PlacesList.tsx'
import { RecoveryForm } from './RecoveryForm.tsx'
import { SecretsLine } from './SecretsLine.tsx'
import { SwitchFolder } from './SwitchFolder.tsx'
import { UnbindFolder } from './UnbindFolder.tsx'
import { ClosedCard, WhyCard } from './WhyCard.tsx'
import './exchange.css'

/** What the page shows: itself, or one of its forms. */
type Shown = 'page' | 'bind' | 'switch' | 'unbind' | 'passphrase' | 'enter' | 'recovery'

export function ExchangeSection() {
  const [shown, setShown] = useState<Shown>('page')
  const close = () => setShown('page')
  switch (shown) {
    case 'bind':
      return <BindFolder onClose={close} />
    case 'switch':
      return <SwitchFolder onClose={close} />
    case 'passphrase':
      return <PassphraseForm onClose={close} />
    case 'enter':
      return <EnterPassphrase onClose={close} />
    case 'recovery':
      return <RecoveryForm onClose={close} />
    default:
      return <ExchangePage onShow={setShown} isUnbinding={shown === 'unbind'} />
  }
}

interface ExchangePageProps {
  readonly onShow: (shown: Shown) => void
  readonly isUnbinding: boolean
}

function ExchangePage({ onShow, isUnbinding }: ExchangePageProps) {
  const t = useText()
  const desk = useDesk()
  const { info } = desk
  const report = useExchange((state) => state.report)
  const runner = useExchange((state) => state.runner)
  const navigate = useNavigate()
  const closed = info.demo ? 'practice' : info.capabilities.folder === true ? undefined : 'cannot'
  const markAgain = async (): Promise<void> => {
    const done = await markFolder(desk)
    if (done.ok) showNotice(t('exchange.marked'))
    else showNotice(<RefusalNote words={exchangeRefusalWords(done.error.code)} />, { autoClose: false, role: 'alert' })
  }
  const doDeed = (deed: Deed): void => {
    if (deed === 'sync' || deed === 'retry') runner?.lookNow()
    else if (deed === 'bind') onShow('bind')
    else if (deed === 'rebind') onShow('switch')
    else if (deed === 'mark') void markAgain()
    else if (deed === 'passphrase') onShow('enter')
    else void navigate({ to: '/settings/desks' })
  }
  const nameOf = (device: string) => report.peers.find((peer) => peer.device === device)?.name || device.slice(0, 6)
  return (
    <div className='exchange-pad'>
      <PageHead report={report} isClosed={closed !== undefined} onDeed={doDeed} onShow={onShow} />
      {closed === undefined ? <WhyCard report={report} onDeed={doDeed} /> : <ClosedCard why={closed} />}
      {report.progress !== undefined && <ReceivingLine progress={report.progress} />}
      <Alarms report={report} />
      <PlacesList report={report} />
      {closed === undefined && <DesksTable peers={report.peers} />}
      <AsideTable files={report.quarantine} nameOf={nameOf} />
      <SecretsLine onChange={() => onShow('passphrase')} onRecovery={() => onShow('recovery')} />
      <UnbindFolder opened={isUnbinding} path={report.target?.path ?? ''} onClose={() => onShow('page')} />
    </div>
  )
}

/** `Synced` is said only of what is: not while the first round runs, nor while something waits. */
function badgeOf(t: Text, report: ExchangeReport): Parameters<typeof StateBadge>[0] {
  const { state, progress, lastOkMs, waiting } = report
  const words = stateWords(t, state).short
  if (state !== 'ok') return { state: severityOf(state) === 'trouble' ? 'late' : 'todo', words }
  if (progress !== undefined || lastOkMs === undefined) return { state: 'running', words: t('exchange.header.working') }
  return waiting > 0
    ? { state: 'due', words: t('exchange.header.waiting', { count: waiting }) }
    : { state: 'done', words }
}

interface PageHeadProps {
  readonly report: ExchangeReport
  readonly isClosed: boolean
  readonly onDeed: (deed: Deed) => void
  readonly onShow: (shown: Shown) => void
}

function PageHead({ report, isClosed, onDeed, onShow }: PageHeadProps) {
  const t = useText()
  const leads = isLeader(useDesk().signature.actor)
  const why = leads ? {} : { disabled: true, title: t('exchange.acts.onlyLeaders') }
  const look = severityOf(report.state)
  const isBound = report.target !== undefined
  return (
    <div className='exchange-head'>
      <h2>{t('exchange.section')}</h2>
      <span className='exchange-head-state'>{!isClosed && <StateBadge {...badgeOf(t, report)} />}</span>
      {!isClosed && isBound && (
        <>
          {look === 'fine' && (
            <Button size='xs' onClick={() => onDeed('sync')}>
              {t('exchangeStates.actions.sync')}
            </Button>
          )}
          <Button size='xs' variant='default' {...why} onClick={() => onShow('switch')}>
            {t('exchange.acts.switch')}
          </Button>
          <Button size='xs' variant='subtle' color='gray' {...why} onClick={() => onShow('unbind')}>
            {t('exchange.acts.unbind')}
          </Button>
        </>
      )}
    </div>
  )
}
