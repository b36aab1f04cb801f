/** What can be done with one key or card now, and the short form of each. */
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { moveInPath } from '#renderer/features/move-in/caseTabs.ts'
import { printCards } from '#renderer/features/move-in/commands/handingCards.ts'
import { findItem, loseItem, returnItems, voidItem } from '#renderer/features/move-in/commands/handingItems.ts'
import type { Refused } from '#renderer/features/move-in/commands/onMoveIn.ts'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import { type HandedLine, useThingsOfHome } from '#renderer/features/move-in/queries/handing.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { isLeader } from '#shared/domain/roles.ts'
import type { Result } from '#shared/kernel/result.ts'
import { CardsForm } from './CardsForm.tsx'
import { sayHandingRefusal, useTell } from './handingNotices.tsx'
import { ReplaceForm } from './ReplaceForm.tsx'
import { WhyForm } from './WhyForm.tsx'

/** Which form stands beside the register for the chosen thing. */
export type ItemAsking = 'lose' | 'find' | 'replace' | 'return' | 'returnAll' | 'void'

const KEYS: Readonly<Record<ItemAsking, string>> = {
  ...{ lose: 'F4', find: 'F4', replace: 'F6', return: 'Alt+G', returnAll: 'Alt+A', void: 'Alt+Z' },
}

const isOut = ({ state }: HandedLine): boolean => state.status === 'held' || state.status === 'lost'

/** The acts of one thing, the likeliest first. */
export function useItemActs(line: HandedLine, ask: (asking: ItemAsking) => void): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const { state, id } = line
  const act = (asking: ItemAsking): DeskAction => ({
    ...{ id: asking, label: t(`moveInHanding.acts.${asking}`), keys: KEYS[asking] },
    run: () => ask(asking),
  })
  const reprint: DeskAction = {
    ...{ id: 'reprint', label: t('moveInHanding.acts.reprint'), keys: 'F7' },
    run: async () => {
      const done = await printCards(desk, [id])
      if (done.ok) void sendPaper(desk, { ...done.value, title: t('papers.forms.resident-card') })
      else sayHandingRefusal(done.error.code)
    },
  }
  const { caseId } = state
  const leads = isLeader(desk.signature.actor)
  return [
    ...(state.status === 'held' ? [act('lose')] : []),
    ...(state.status === 'lost' ? [act('find')] : []),
    ...(isOut(line) ? [act('replace'), act('return'), act('returnAll')] : []),
    ...(state.kind === 'resident-card' && state.status === 'held' ? [reprint] : []),
    ...(caseId === null
      ? []
      : [
          {
            ...{ id: 'case', label: t('moveInHanding.acts.case') },
            run: () => void navigate({ to: moveInPath(caseId, 'handing') }),
          },
        ]),
    // What went with the keys of a home is taken back with them.
    ...(leads && caseId === null ? [act('void')] : []),
  ]
}

interface ItemActFormProps {
  readonly line: HandedLine
  readonly asking: ItemAsking
  readonly cardUntil: string
  readonly onClose: () => void
}

/** The form of one act. */
export function ItemActForm({ line, asking, cardUntil, onClose }: ItemActFormProps) {
  const { state, id, unitCode } = line
  if (asking === 'replace' && state.kind === 'resident-card' && state.personId !== null) {
    const replaces = { personId: state.personId, oldId: id }
    return <CardsForm unitCode={unitCode} replaces={replaces} cardUntil={cardUntil} onClose={onClose} />
  }
  if (asking === 'replace') return <ReplaceForm line={line} onClose={onClose} />
  return asking === 'returnAll' ? (
    <ReturnAllForm line={line} onClose={onClose} />
  ) : (
    <StepForm line={line} asking={asking} onClose={onClose} />
  )
}

type Done = Result<{ readonly undo: UndoPlan | undefined }, Refused>

function StepForm({
  line,
  asking,
  onClose,
}: Omit<ItemActFormProps, 'cardUntil' | 'asking'> & {
  readonly asking: 'lose' | 'find' | 'return' | 'void'
}) {
  const t = useText()
  const desk = useDesk()
  const tell = useTell()
  const { state, id } = line
  const run = (why: string, count: number): Promise<Done> => {
    if (asking === 'lose') return loseItem(desk, id, why)
    if (asking === 'find') return findItem(desk, id, why)
    return asking === 'void' ? voidItem(desk, id, why) : returnItems(desk, { [id]: count }, why)
  }
  const said = {
    ...{ lose: t('moveInHanding.done.lost'), find: t('moveInHanding.done.found') },
    ...{ return: t('moveInHanding.done.returned', { count: 1 }), void: t('moveInHanding.done.voided') },
  }
  const submit = async (why: string, count: number): Promise<Done> => {
    const done = await run(why, count)
    if (done.ok) tell(said[asking], done.value.undo)
    return done
  }
  const kind = moveInWord('handed', state.kind, t)
  return (
    <WhyForm
      title={`${t(`moveInHanding.acts.${asking}`)} ${kind} ${state.serial}`.trim()}
      count={asking === 'return' ? state.count : undefined}
      {...(asking === 'return' ? { hint: t('moveInHanding.form.returnHint') } : {})}
      onSubmit={submit}
      onClose={onClose}
    />
  )
}

function ReturnAllForm({ line, onClose }: Pick<ItemActFormProps, 'line' | 'onClose'>) {
  const t = useText()
  const desk = useDesk()
  const tell = useTell()
  const things = useThingsOfHome(line.state.unitId)
  if (things === undefined) return null
  const out = things.filter(isOut)
  const submit = async (why: string): Promise<Done> => {
    const done = await returnItems(desk, Object.fromEntries(out.map(({ id, state }) => [id, state.count])), why)
    if (done.ok) tell(t('moveInHanding.done.returned', { count: out.length }), done.value.undo)
    return done
  }
  return (
    <WhyForm
      title={`${line.unitCode} ${t('moveInHanding.acts.returnAll')}`}
      hint={out
        .map(({ state }) => `${moveInWord('handed', state.kind, t)} ${state.serial}`.trim())
        .join(t('common.listSeparator'))}
      onSubmit={submit}
      onClose={onClose}
    />
  )
}
