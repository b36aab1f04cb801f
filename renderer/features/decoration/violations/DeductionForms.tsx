/** 扣款: proposed by the signed clauses, approved by somebody else. The sum is read, never typed. */
import { Select } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { approveDeduction } from '#renderer/features/decoration/commands/violationPapers.ts'
import { proposeDeduction } from '#renderer/features/decoration/commands/violations.ts'
import type { OpenedViolation } from '#renderer/features/decoration/queries/violations.ts'
import { sumWords } from '#renderer/features/decoration/review/clauseWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { deductible } from '#shared/domain/decoration/violations/deducting.ts'
import { isTheft } from '#shared/domain/decoration/violations/violationFacts.ts'
import type { DeductionProposal } from '#shared/domain/decoration/violations/violationState.ts'
import { LEADERS } from '#shared/domain/roles.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { ok } from '#shared/kernel/result.ts'
import { noPaper, OnPaperFields, type OnPaperValues, paperIn } from './OnPaperFields.tsx'
import { StepLine } from './StepLine.tsx'
import { tellIssued, tellViolation } from './violationNotices.tsx'
import { violationRefusalWords } from './violationWords.ts'

interface StepProps {
  readonly violation: OpenedViolation
  readonly onClose: () => void
}

type ProposeValues = { clause: string; damagesFen: Fen | null; finding: string }

export function ProposeForm({ violation: { id, state, site, clauses }, onClose }: StepProps) {
  const t = useText()
  const desk = useDesk()
  const offered = deductible(state.clauses, site === undefined ? null : { state: site.v, clauses })
  const entry = useEntryForm<ProposeValues>({
    initialValues: { clause: offered[0]?.code ?? '', damagesFen: null, finding: state.finding },
    validate: () => ({}),
  })
  const { form } = entry
  const code = form.useWatchValue('clause') as string
  const chosen = offered.find((one) => one.code === code)
  const submit = async ({ clause, damagesFen, finding }: ProposeValues): Promise<EntryOutcome> => {
    const done = await proposeDeduction(desk, id, { clause, damagesFen: damagesFen ?? 0, finding })
    if (!done.ok) return refusedEntry(done.error, violationRefusalWords)
    tellViolation(desk, t('decorationViolations.done.proposed'), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationViolations.deduct.title')}
      intro={t(offered.length === 0 ? 'decorationViolations.deduct.none' : 'decorationViolations.deduct.intro')}
      submitLabel={t('decorationViolations.deduct.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('decorationViolations.deduct.clause')}>
        <Select
          label={t('decorationViolations.deduct.clause')}
          description={chosen === undefined ? '' : `${chosen.text} ${sumWords(chosen, t)}`}
          data={offered.map((one) => ({ value: one.code, label: `${one.code} ${sumWords(one, t)}` }))}
          allowDeselect={false}
          key={form.key('clause')}
          {...form.getInputProps('clause')}
        />
        {chosen?.withDamages === true && (
          <MoneyInput
            label={t('decorationViolations.deduct.damages')}
            key={form.key('damagesFen')}
            {...form.getInputProps('damagesFen')}
          />
        )}
        {isTheft(state) && (
          <StepLine
            form={form}
            field='finding'
            label={t('decorationViolations.deduct.finding')}
            placeholder={t('decorationViolations.deduct.findingHint')}
          />
        )}
      </EntrySection>
    </EntryForm>
  )
}

export function ApproveForm({
  violation: { id, state, names },
  proposal,
  onClose,
}: StepProps & { readonly proposal: DeductionProposal }) {
  const t = useText()
  const desk = useDesk()
  const mayDecide = desk.store.registry.mayAct('decoration.deduct', desk.signature.actor.role) === 'allowed'
  const entry = useEntryForm<OnPaperValues>({ initialValues: noPaper(LEADERS), validate: () => ({}) })
  const submit = async (values: OnPaperValues): Promise<EntryOutcome> => {
    const paper = mayDecide ? undefined : paperIn(values)
    const done = await approveDeduction(desk, id, proposal.clause, paper)
    if (!done.ok) return refusedEntry(done.error, violationRefusalWords)
    tellIssued(desk, 'decoration-deduction', done.value)
    return ok(undefined)
  }
  const amount = formatFen((proposal.amountFen + proposal.damagesFen) as Fen)
  return (
    <EntryForm
      entry={entry}
      title={t('decorationViolations.deduct.approveTitle')}
      intro={t('decorationViolations.deduct.approveIntro', {
        ...{ name: names.get(proposal.by) ?? '', clause: proposal.clause, amount, notice: state.noticeNumber },
      })}
      submitLabel={t('decorationViolations.deduct.approve')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      {!mayDecide && <OnPaperFields form={entry.form} roles={LEADERS} />}
    </EntryForm>
  )
}
