/** 钥匙移交 of one move-in: what is still missing, the form, and what was handed over to whom. */
import { IconArrowBackUp, IconKey, IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { issueGiftReceipt, takeBackHandOver, takeSignedReceipts } from '#renderer/features/move-in/commands/handing.ts'
import { gapWords, moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import { type HandingHome, useHandingHome } from '#renderer/features/move-in/queries/handing.ts'
import { useMoveInFacts } from '#renderer/features/move-in/queries/stand.ts'
import type { MoveInSectionProps } from '#renderer/features/move-in/section.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { isEnded } from '#shared/domain/move-in/cases/caseFacts.ts'
import type { HandOver } from '#shared/domain/move-in/handing/handOverFold.ts'
import { handOverGaps } from '#shared/domain/move-in/steps/moveInSteps.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { HandedList } from './HandedList.tsx'
import { HandOverForm } from './HandOverForm.tsx'
import { sayHandingRefusal } from './handingNotices.tsx'
import { SetLines } from './SetLines.tsx'
import { WhyForm } from './WhyForm.tsx'
import './handing.css'

export function HandingSection({ row }: MoveInSectionProps) {
  const known = useHandingHome(row.v.unitId)
  if (known === undefined || known === null) return null
  return row.v.handOver === null ? (
    <BeforeKeys row={row} known={known} />
  ) : (
    <AfterKeys row={row} known={known} handOver={row.v.handOver} />
  )
}

interface PartProps extends MoveInSectionProps {
  readonly known: HandingHome
}

function BeforeKeys({ row, known }: PartProps) {
  const t = useText()
  const facts = useMoveInFacts(row)
  const [open, setOpen] = useState(false)
  const gaps = facts === undefined ? [] : handOverGaps(facts)
  const isReady = facts !== undefined && gaps.length === 0 && !isEnded(row.v)
  const actions: readonly DeskAction[] = [
    {
      ...{ id: 'hand-over', label: t('moveInHanding.acts.handOver'), icon: IconKey, keys: 'F4' },
      ...{ isAvailable: isReady, whyNot: t('moveInHanding.refusals.not-ready.what') },
      run: () => setOpen(true),
    },
  ]
  useHotKeys(open ? [] : actions)
  if (open) return <HandOverForm row={row} known={known} onDone={() => setOpen(false)} onLeave={() => setOpen(false)} />
  return (
    <section aria-label={t('moveIn.tabs.handing')}>
      <p role='status'>{t(isReady ? 'moveInHanding.section.ready' : 'moveInHanding.section.notReady')}</p>
      {gaps.length > 0 && (
        <ul className='handing-gap-list'>
          {gaps.map((gap) => (
            <li key={`${gap.code}/${gap.of ?? ''}/${gap.person ?? ''}`}>{gapWords(gap, t)}</li>
          ))}
        </ul>
      )}
      <SetLines known={known} />
      <div className='handing-acts'>
        {actions.map((action) => (
          <ActionButton key={action.id} action={action} main />
        ))}
      </div>
    </section>
  )
}

function AfterKeys({ row, known, handOver }: PartProps & { readonly handOver: HandOver }) {
  const t = useText()
  const desk = useDesk()
  const [isAsking, setAsking] = useState(false)
  const actions = useAfterActs({ row, handOver, onTakeBack: () => setAsking(true) })
  useHotKeys(isAsking ? [] : actions)
  const takeBack = async (why: string) => {
    const done = await takeBackHandOver(desk, row.id, why)
    if (done.ok) showNotice(t('moveInHanding.done.takenBack'))
    return done
  }
  if (isAsking)
    return <WhyForm title={t('moveInHanding.acts.takeBack')} onSubmit={takeBack} onClose={() => setAsking(false)} />
  return (
    <section aria-label={t('moveIn.tabs.handing')}>
      <p role='status'>
        {t('moveInHanding.section.done', { day: handOver.day })}
        <PersonName name={handOver.takerName} />
      </p>
      <HandOverFacts row={row} handOver={handOver} />
      <h3>{t('moveInHanding.section.things')}</h3>
      <HandedList lines={known.things} />
      <div className='handing-acts'>
        {actions.map((action, index) => (
          <ActionButton key={action.id} action={action} main={index === 0} />
        ))}
      </div>
    </section>
  )
}

function HandOverFacts({ row, handOver }: MoveInSectionProps & { readonly handOver: HandOver }) {
  const t = useText()
  const isThere = (paper: string): string =>
    t(
      row.v.papers.some((one) => one.paper === paper)
        ? 'moveInHanding.section.receiptThere'
        : 'moveInHanding.section.receiptMissing',
    )
  const separator = t('common.listSeparator')
  const gifts = handOver.gifts.map(({ name, count }) => `${name} ${count}`).join(separator)
  const facts: readonly (readonly [string, string])[] = [
    [t('moveInHanding.card.relation'), moveInWord('relations', handOver.relation, t)],
    [t('moveInHanding.section.number'), handOver.number],
    [t('moveInHanding.section.receipt'), isThere('key-receipt')],
    [t('moveInHanding.section.gifts'), gifts],
    [t('moveInHanding.section.giftReceipt'), gifts === '' ? '' : isThere('gift-receipt')],
    [t('moveInHanding.section.bag'), handOver.bag.map((paper) => moveInWord('bag', paper, t)).join(separator)],
    [t('moveInHanding.section.remark'), handOver.remark],
  ]
  return (
    <dl className='handing-facts'>
      {facts
        .filter(([, value]) => value !== '')
        .flatMap(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}-value`}>{value}</dd>])}
    </dl>
  )
}

interface AfterActs extends MoveInSectionProps {
  readonly handOver: HandOver
  readonly onTakeBack: () => void
}

function useAfterActs({ row, handOver, onTakeBack }: AfterActs): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const lacks = (paper: string): boolean => !row.v.papers.some((one) => one.paper === paper)
  const open = !isEnded(row.v) && !row.v.isOpening
  const owed = [
    ...(lacks('key-receipt') ? [{ paper: 'key-receipt', number: handOver.number } as const] : []),
    ...(handOver.gifts.length > 0 && lacks('gift-receipt') ? [{ paper: 'gift-receipt', number: '' } as const] : []),
  ]
  const signed: DeskAction = {
    ...{ id: 'signed', label: t('moveInHanding.acts.signed'), keys: 'F4' },
    run: async () => {
      const done = await takeSignedReceipts(desk, row.id, owed)
      if (done.ok) showNotice(t('moveInHanding.done.signed'))
      else sayHandingRefusal(done.error.code)
    },
  }
  const gifts: DeskAction = {
    ...{ id: 'gifts', label: t('moveInHanding.acts.giftPaper'), icon: IconPrinter, keys: 'F6' },
    run: async () => {
      const done = await issueGiftReceipt(desk, row.id)
      if (done.ok) void sendPaper(desk, { ...done.value, title: t('papers.forms.gift-receipt') })
      else sayHandingRefusal(done.error.code)
    },
  }
  const { number, sheetId } = handOver
  const paper: DeskAction = {
    ...{ id: 'paper', label: t('moveInHanding.acts.paper'), icon: IconPrinter, keys: 'F7' },
    run: () => {
      if (sheetId !== null) void sendPaper(desk, { sheetId, number, title: t('papers.forms.handed-items') })
    },
  }
  const back: DeskAction = {
    ...{ id: 'take-back', label: t('moveInHanding.acts.takeBack'), icon: IconArrowBackUp, keys: 'Alt+Z' },
    run: onTakeBack,
  }
  const items: DeskAction = {
    ...{ id: 'items', label: t('moveInHanding.acts.items'), icon: IconKey, keys: 'Alt+I' },
    run: () => void navigate({ to: '/move-in/items' }),
  }
  return [
    ...(open && owed.length > 0 ? [signed] : []),
    ...(open && handOver.gifts.length > 0 && lacks('gift-receipt') ? [gifts] : []),
    ...(sheetId === null ? [] : [paper]),
    items,
    ...(open && isLeader(desk.signature.actor) ? [back] : []),
  ]
}
