/** Acceptance, refund and archive of one case: where it stands, the one step that comes next, and what was entered. */
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { issueBlank } from '#renderer/db/papers.ts'
import { tellRefusal } from '#renderer/features/decoration/hotWork/siteNotices.tsx'
import { useLateForm } from '#renderer/features/decoration/hotWork/useLateForm.ts'
import { RefundPanel } from '#renderer/features/decoration/money/RefundPanel.tsx'
import { useAcceptanceAround } from '#renderer/features/decoration/queries/acceptance.ts'
import { useUnitCodeOf } from '#renderer/features/decoration/queries/cases.ts'
import { useWarranty } from '#renderer/features/decoration/queries/warranty.ts'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { MoneyDialog } from '#renderer/features/money/MoneyDialog.tsx'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { nextStage } from '#shared/domain/decoration/acceptance/acceptanceStanding.ts'
import { askFault } from '#shared/domain/decoration/acceptance/accepting.ts'
import { archiveGaps } from '#shared/domain/decoration/acceptance/archiving.ts'
import { isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { AskForm, FileForm } from './AskForms.tsx'
import { acceptancePaper } from './acceptancePapers.ts'
import { acceptanceRefusalWords, gapWords, stageWords } from './acceptanceWords.ts'
import { RoundCard } from './RoundCard.tsx'
import { useAcceptanceLine } from './useAcceptanceLine.ts'
import '#renderer/features/decoration/hotWork/hotWork.css'
import './acceptance.css'

type Asked = 'ask' | 'enter' | 'file' | undefined
const SHEETS = ['decoration-acceptance'] as const

export function AcceptanceSection({ row }: SectionProps) {
  const t = useText()
  const unit = useUnitCodeOf(row.v.unitId)
  const [asked, setAsked] = useState<Asked>()
  const actions = useAcceptanceActs({ row, onAsk: setAsked })
  useHotKeys(actions, { enabled: asked === undefined })
  const line = useAcceptanceLine(row.v)
  const close = (): void => setAsked(undefined)
  // Nobody asked for it yet: the desk does that first, as of its time, and the sheet comes after.
  useLateForm(SHEETS, () => setAsked(row.v.status === 'acceptance-asked' ? 'enter' : 'ask'))
  const rounds = [...row.v.acceptance.rounds].reverse()
  return (
    <section aria-label={t('decorationAcceptance.title')} data-case={row.id}>
      <div className='site-acts'>
        {actions.map((action, index) => (
          <ActionButton key={action.id} action={action} main={index === 0} size='xs' />
        ))}
      </div>
      <p className='accept-line'>{line}</p>
      <WarrantyLine row={row} />
      {rounds.length > 0 && (
        <ul className='site-cards' aria-label={t('decorationAcceptance.card.rounds')}>
          {rounds.map((round) => (
            <RoundCard key={`${round.at}/${round.number}`} round={round} />
          ))}
        </ul>
      )}
      <RefundPanel row={row} />
      <FilingGaps row={row} />
      {asked !== undefined && (
        <MoneyDialog title={t('decorationAcceptance.title')} onClose={close}>
          {asked === 'ask' && <AskForm caseId={row.id} onClose={close} />}
          {asked === 'enter' && <AcceptForm row={row} unit={unit} onClose={close} />}
          {asked === 'file' && <FileForm caseId={row.id} onClose={close} />}
        </MoneyDialog>
      )}
    </section>
  )
}

/** Until when the contractor answers for the works; nothing before they were accepted. */
function WarrantyLine({ row }: SectionProps) {
  const t = useText()
  const warranty = useWarranty(row)
  const words = [
    warranty?.until ? t('decorationDesk.hub.warranty', { until: warranty.until }) : '',
    warranty?.leakUntil ? t('decorationDesk.hub.leakWarranty', { until: warranty.leakUntil }) : '',
  ].filter((one) => one !== '')
  return words.length === 0 ? null : <p className='accept-line'>{words.join(' · ')}</p>
}

function FilingGaps({ row }: SectionProps) {
  const t = useText()
  const known = useAcceptanceAround(row.id)
  if (known === undefined || isEnded(row.v) || row.v.acceptance.rounds.length === 0) return null
  const gaps = archiveGaps(row.v, known.around)
  if (gaps.length === 0) return <p className='accept-line'>{t('decorationAcceptance.card.ready')}</p>
  return (
    <p className='accept-gaps'>
      <strong>{t('decorationAcceptance.card.gaps')}</strong>
      {gaps.map((gap) => (
        <span key={gap.code}>{gapWords(gap, t)}</span>
      ))}
    </p>
  )
}

function useAcceptanceActs({
  row,
  onAsk,
}: SectionProps & { readonly onAsk: (asked: Asked) => void }): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const around = useAcceptanceAround(row.id)?.around
  const fault = askFault(row.v, { today })
  const blank: DeskAction = {
    id: 'blank',
    label: t('decorationAcceptance.acts.blank'),
    run: async () => {
      const issued = await issueBlank(desk, acceptancePaper)
      if (!issued.ok) return tellRefusal(acceptanceRefusalWords(issued.error.code))
      const { sheetId, number } = issued.value.draft
      await sendPaper(desk, { sheetId, number, title: acceptancePaper.title() })
    },
  }
  if (isEnded(row.v)) return []
  if (row.v.status === 'acceptance-asked') {
    const stage = stageWords(nextStage(row.v.acceptance), t)
    const label = t('decorationAcceptance.acts.enter', { stage })
    return [{ id: 'enter', label, keys: 'F2', run: () => onAsk('enter') }, blank]
  }
  if (row.v.status === 'accepted') {
    const [gap] = around === undefined ? [] : archiveGaps(row.v, around)
    const file: DeskAction = {
      id: 'file',
      label: t('decorationAcceptance.acts.file'),
      keys: 'F2',
      ...(gap === undefined ? {} : { isAvailable: false, whyNot: acceptanceRefusalWords(gap.code).what }),
      run: () => onAsk('file'),
    }
    return [file]
  }
  const ask: DeskAction = {
    id: 'ask',
    label: t('decorationAcceptance.acts.ask'),
    keys: 'F2',
    ...(fault === undefined ? {} : { isAvailable: false, whyNot: acceptanceRefusalWords(fault.code).what }),
    run: () => onAsk('ask'),
  }
  return [ask, blank]
}
