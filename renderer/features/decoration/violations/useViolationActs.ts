/** What can be done with a violation as it stands: the first is what is owed next. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { issueEvidence } from '#renderer/features/decoration/commands/violationPapers.ts'
import type { OpenedViolation } from '#renderer/features/decoration/queries/violations.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { isOpen } from '#shared/domain/decoration/violations/violationFacts.ts'
import { chainOf, papersOfChain } from './violationChain.ts'
import { sendBundle, tellViolationRefusal } from './violationNotices.tsx'

/** A step that opens a form. */
export type ViolationStep =
  | 'halt'
  | 'notice'
  | 'serve'
  | 'measure'
  | 'propose'
  | 'approve'
  | 'recheck'
  | 'refuse'
  | 'report'
  | 'stop'
  | 'resume'
  | 'takeBack'

/** Steps that fit, what is owed first. Pure. */
export function stepsOf({ state, site, due }: OpenedViolation): readonly ViolationStep[] {
  const open = isOpen(state)
  const fits: Readonly<Record<ViolationStep, boolean>> = {
    halt: open && state.haltedAt === '',
    notice: open,
    serve: open && state.noticeNumber !== '' && state.servedAt < state.noticeAt,
    recheck: open,
    report: open && state.reportedAt === '',
    refuse: open && state.servedAt !== '' && state.status === 'mending',
    approve: state.deductions.some(({ approvedAt }) => approvedAt === ''),
    propose: open && state.caseId !== '' && state.noticeNumber !== '' && hasClauseLeft(state),
    stop: open && ['permitted', 'acceptance-asked', 'rework'].includes(site?.v.status ?? ''),
    resume: site?.v.status === 'stopped',
    measure: open,
    takeBack: state.noticeNumber === '' && state.measures.length === 0 && state.rechecks.length === 0,
  }
  const fitting = (Object.keys(fits) as ViolationStep[]).filter((step) => fits[step])
  const first = fitting.filter((step) => step === due.duty || (due.duty === 'follow' && step === 'recheck'))
  return [...first, ...fitting.filter((step) => !first.includes(step))]
}

/** Whether a clause is left by which nobody proposed a deduction. */
function hasClauseLeft({ clauses, deductions }: OpenedViolation['state']): boolean {
  return clauses.some((code) => !deductions.some(({ clause }) => clause === code))
}

/** F8 undoes and F9 covers on every screen. */
const KEYS = ['F2', 'F4', 'F6', 'F7'] as const

/** The actions of a violation's page. */
export function useViolationActs(violation: OpenedViolation, onStep: (step: ViolationStep) => void): DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const bundle = async (): Promise<void> => {
    const done = await issueEvidence(desk, violation.id)
    if (done.ok) sendBundle(desk, done.value, papersOfChain(chainOf(violation, t)))
    else tellViolationRefusal(done.error.code)
  }
  const steps = stepsOf(violation).map((step, index): DeskAction => {
    const keys = KEYS[index]
    const name = step === 'notice' && violation.state.noticeNumber !== '' ? 'noticeAgain' : step
    return {
      id: step,
      label: t(`decorationViolations.acts.${name}`),
      ...(keys === undefined ? {} : { keys }),
      run: () => onStep(step),
    }
  })
  return [
    ...steps,
    { id: 'bundle', label: t('decorationViolations.acts.bundle'), keys: 'Ctrl+P', run: () => void bundle() },
  ]
}
