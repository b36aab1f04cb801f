/** The passes of one site: who is out, what may be done with each, new ones for several workers in one act. */
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { losePass, printPassCards, returnPasses, voidPass } from '#renderer/features/decoration/commands/passes.ts'
import { type PassLine, usePeople } from '#renderer/features/decoration/queries/people.ts'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { PersonName, useShownName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import { MAX_PASSES } from '#shared/domain/decoration/people/passes.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { ExtendPassForm } from './ExtendPassForm.tsx'
import { IssuePassesForm } from './IssuePassesForm.tsx'
import { NamedOfSite } from './NamedOfSite.tsx'
import { passBadge } from './peopleWords.ts'
import { issuePassRegister } from './permitPapers.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { tellDone, tellRefusal } from './usePeopleSteps.tsx'

type PassAct = 'extend' | 'lose' | 'return' | 'void'
type Asking = { readonly act: 'issue' | 'day-pass' } | { readonly act: PassAct; readonly line: PassLine }

export function PassesOfSite({ row }: SectionProps) {
  const t = useText()
  const people = usePeople(useToday())
  const [asking, setAsking] = useState<Asking>()
  const close = (): void => setAsking(undefined)
  const canIssue = row.v.permit !== null && row.v.permit.returnedAt === '' && !isEnded(row.v)
  const own = people?.passes.filter(({ pass }) => pass.caseId === row.id) ?? []
  const out = own.filter(({ pass }) => pass.status === 'valid')
  const actions = useSiteActs({ caseId: row.id, canIssue, own, out, ask: setAsking })
  useHotKeys(asking === undefined ? actions : [])
  if (people === undefined) return null
  return (
    <section className='permit-section' aria-label={t('decorationPeople.passes.title')}>
      <header>
        <h2>{t('decorationPeople.passes.title')}</h2>
        <span className='quiet'>
          {own.length > 0
            ? t('decorationPeople.passes.count', { count: own.length, out: out.length })
            : t(canIssue ? 'decorationPeople.passes.none' : 'decorationPeople.passes.afterPermit')}
        </span>
      </header>
      {own.length > 0 && (
        <ul className='people-passes'>
          {own.map((line) => (
            <PassRow key={line.id} line={line} canExtend={canIssue} ask={(act) => setAsking({ act, line })} />
          ))}
        </ul>
      )}
      {asking === undefined && !isEnded(row.v) && <NamedOfSite row={row} people={people} />}
      {asking === undefined ? (
        <div className='people-acts'>
          {actions.map((action) => (
            <ActionButton key={action.id} action={action} size='xs' />
          ))}
        </div>
      ) : 'line' in asking ? (
        <PassForm key={`${asking.act}/${asking.line.id}`} row={row} {...asking} onClose={close} />
      ) : (
        <IssuePassesForm
          key={asking.act}
          row={row}
          people={people}
          {...(asking.act === 'day-pass' ? { isDayPass: true } : {})}
          onClose={close}
        />
      )}
    </section>
  )
}

interface SiteActs {
  readonly caseId: string
  readonly canIssue: boolean
  readonly own: readonly PassLine[]
  readonly out: readonly PassLine[]
  readonly ask: (asking: Asking) => void
}

function useSiteActs({ caseId, canIssue, own, out, ask }: SiteActs): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const returnAll = async (): Promise<void> => {
    const ids = out.map(({ id }) => id)
    const done = await returnPasses(desk, ids, '')
    if (done.ok) tellDone(desk, t('decorationPeople.passes.returned', { count: ids.length }), done.value.undo)
    else tellRefusal(done.error.code)
  }
  const reprint = async (): Promise<void> => {
    const done = await printPassCards(
      desk,
      out.map(({ id }) => id),
    )
    if (!done.ok) return tellRefusal(done.error.code)
    await sendPaper(desk, { ...done.value.draft, title: t('papers.forms.worker-pass') })
  }
  const print = async (): Promise<void> => {
    const done = await issuePassRegister(desk, caseId)
    if (!done.ok) return tellRefusal(done.error.code)
    await sendPaper(desk, { ...done.value.draft, title: t('papers.forms.pass-register') })
  }
  return [
    ...(canIssue
      ? [
          {
            id: 'issue-passes',
            label: t('decorationPeople.passes.issue'),
            keys: 'F6',
            run: () => ask({ act: 'issue' }),
          },
          { id: 'day-pass', label: t('decorationPeople.passes.dayPass'), run: () => ask({ act: 'day-pass' }) },
        ]
      : []),
    ...(out.length > 1 ? [{ id: 'return-all', label: t('decorationPeople.passes.returnAll'), run: returnAll }] : []),
    ...(out.length > 1 && out.length <= MAX_PASSES
      ? [{ id: 'reprint-all', label: t('decorationPeople.passes.reprintAll'), run: reprint }]
      : []),
    ...(own.length > 0
      ? [{ id: 'register', label: t('decorationPeople.passes.register'), icon: IconPrinter, run: print }]
      : []),
  ]
}

interface PassRowProps {
  readonly line: PassLine
  readonly canExtend: boolean
  readonly ask: (act: PassAct) => void
}

function PassRow({ line, canExtend, ask }: PassRowProps) {
  const t = useText()
  const desk = useDesk()
  const { pass, standing } = line
  const isOut = pass.status === 'valid'
  const leads = isLeader(desk.signature.actor)
  const reprint = async (): Promise<void> => {
    const done = await printPassCards(desk, [line.id])
    if (!done.ok) return tellRefusal(done.error.code)
    await sendPaper(desk, { ...done.value.draft, title: t('papers.forms.worker-pass') })
  }
  const acts: readonly DeskAction[] = [
    ...(isOut && canExtend && !pass.isDayPass
      ? [{ id: 'extend', label: t('decorationPeople.passes.extend'), run: () => ask('extend') }]
      : []),
    ...(isOut ? [{ id: 'lose', label: t('decorationPeople.passes.lose'), run: () => ask('lose') }] : []),
    ...(isOut || pass.status === 'lost'
      ? [{ id: 'return', label: t('decorationPeople.passes.return'), run: () => ask('return') }]
      : []),
    ...(isOut ? [{ id: 'reprint', label: t('decorationPeople.passes.reprint'), run: reprint }] : []),
    ...(isOut && leads ? [{ id: 'void', label: t('decorationPeople.passes.void'), run: () => ask('void') }] : []),
  ]
  const until = line.end === '' ? pass.to : line.end
  return (
    <li>
      <PersonName name={line.name} />
      <span>{pass.trade}</span>
      <span>{pass.number}</span>
      <span>
        {pass.isDayPass ? `${pass.from} ${t('decorationPeople.passes.isDayPass')}` : `${pass.from} — ${until}`}
      </span>
      <StateBadge {...passBadge(standing, t)} />
      <span className='people-acts'>
        {acts.map((action) => (
          <ActionButton key={action.id} action={action} size='xs' />
        ))}
      </span>
    </li>
  )
}

interface PassFormProps extends SectionProps {
  readonly act: PassAct
  readonly line: PassLine
  readonly onClose: () => void
}

function PassForm({ row, act, line, onClose }: PassFormProps) {
  const t = useText()
  const desk = useDesk()
  const shown = useShownName()
  const { number } = line.pass
  const title = `${t(`decorationPeople.passes.${act}`)} · ${t('decorationPeople.passes.act', { name: shown(line.name), number })}`
  if (act === 'extend') return <ExtendPassForm line={line} title={title} permitTo={row.v.permitTo} onClose={onClose} />
  const runs = {
    lose: (words: string) => losePass(desk, line.id, words),
    return: (words: string) => returnPasses(desk, [line.id], words),
    void: (words: string) => voidPass(desk, line.id, words),
  }
  const messages = {
    lose: t('decorationPeople.passes.lost', { number }),
    return: `${t('decorationPeople.passes.returned', { count: 1 })}${line.pass.depositFen > 0 ? ` ${t('decorationPeople.passes.refund')}` : ''}`,
    void: t('decorationPeople.passes.voided', { number }),
  }
  const hint = act === 'lose' ? t('decorationPeople.passes.loseHint') : undefined
  return (
    <div className='people-form'>
      <ReasonForm
        title={title}
        label={t(act === 'void' ? 'decorationPeople.passes.reason' : 'decorationPeople.passes.remark')}
        {...(hint === undefined ? {} : { hint })}
        field='remark'
        submitLabel={t('decorationPeople.passes.save')}
        message={messages[act]}
        onSubmit={runs[act]}
        onClose={onClose}
      />
    </div>
  )
}
