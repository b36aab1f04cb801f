/** The steps that a hot-work permit offers where it stands; the first is what comes next. */
import { useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import {
  closeHotWork,
  finishHotWork,
  type HotWorkKey,
  issueHotWorkNotice,
  startHotWork,
} from '#renderer/features/decoration/commands/hotWork.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { type LateEntryValues, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import type { HotWork } from '#shared/domain/decoration/hotWork/hotWorkFold.ts'
import { hotWorkStanding } from '#shared/domain/decoration/hotWork/hotWorkStanding.ts'
import { instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Result } from '#shared/kernel/result.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { hotWorkRefusalWords } from './hotWorkWords.ts'
import { sendIssued, tellDone, tellRefusal } from './siteNotices.tsx'

/** The forms of a permit; its beginning and end have one only where they were noted on paper. */
export type HotWorkForm = 'engineering' | 'security' | 'approve' | 'check' | 'start' | 'finish' | 'recheck' | 'cancel'

/** One step: at once, or through a form. */
export interface HotWorkStep {
  readonly id: string
  readonly label: string
  readonly run: () => void | Promise<void>
}

interface StepParts {
  readonly at: HotWorkKey
  readonly work: HotWork
  readonly nowMs: number
  readonly onForm: (form: HotWorkForm, late: LateEntryValues) => void
}

export function useHotWorkSteps({ at, work, nowMs, onForm }: StepParts): readonly HotWorkStep[] {
  const t = useText()
  const desk = useDesk()
  const zone = useDeskClock((state) => state.zone)
  const form = (id: HotWorkForm, label: string): HotWorkStep => ({ id, label, run: () => onForm(id, NO_LATE_ENTRY) })
  const onPaper = (id: HotWorkForm, label: string): HotWorkStep => ({
    id: `paper/${id}`,
    label,
    run: () => onForm(id, lateStart(work, { now: nowMs, zone })),
  })
  const once = (
    id: string,
    label: string,
    { act, done }: { readonly act: () => Promise<Done>; readonly done: string },
  ): HotWorkStep => ({
    id,
    label,
    run: async () => {
      const answer = await act()
      if (answer.ok) tellDone(desk, done, answer.value.undo)
      else tellRefusal(hotWorkRefusalWords(answer.error.code))
    },
  })
  const words = (id: HotWorkForm): string =>
    id === 'engineering' || id === 'security'
      ? t('decorationHotWork.acts.judge', { side: t(`decorationHotWork.sides.${id}`) })
      : t(`decorationHotWork.acts.${id}`)
  const paperWords = t('decorationHotWork.acts.onPaper')
  const cancel = form('cancel', t('decorationHotWork.acts.cancel'))
  const notice: HotWorkStep = {
    id: 'notice',
    label: t('decorationHotWork.acts.notice'),
    run: async () => {
      const issued = await issueHotWorkNotice(desk, at.caseId, at.hotWorkId)
      if (!issued.ok) return tellRefusal(hotWorkRefusalWords(issued.error.code))
      const message = t('decorationHotWork.done.notice', { number: issued.value.draft.number })
      sendIssued(desk, issued.value.draft, { title: t('papers.forms.hot-work-notice'), message })
    },
  }
  switch (hotWorkStanding(work, nowMs)) {
    case 'asked': {
      return [...opinionsOf(work).map((id) => form(id, words(id))), cancel]
    }
    case 'approved':
      return [form('check', t('decorationHotWork.acts.check')), notice, cancel]
    case 'checked': {
      const start = { act: () => startHotWork(desk, at), done: t('decorationHotWork.done.started') }
      return [once('start', t('decorationHotWork.acts.start'), start), notice, cancel, onPaper('start', paperWords)]
    }
    case 'running':
    case 'overdue': {
      const finish = { act: () => finishHotWork(desk, at), done: t('decorationHotWork.done.finished') }
      return [once('finish', t('decorationHotWork.acts.finish'), finish), onPaper('finish', paperWords)]
    }
    case 'finished': {
      if (work.recheckedAt === '') return [form('recheck', t('decorationHotWork.acts.recheck'))]
      const close = { act: () => closeHotWork(desk, at, ''), done: t('decorationHotWork.done.closed') }
      return [once('close', t('decorationHotWork.acts.close'), close)]
    }
    // Nothing is lit any more; what was done in its time may still stand on the paper.
    case 'expired':
      return [
        cancel,
        ...leftOf(work).map((id) => onPaper(id, t('decorationHotWork.acts.fromPaper', { act: words(id) }))),
      ]
    default:
      return []
  }
}

/** Who still has to say a word while it is judged. */
function opinionsOf(work: HotWork): readonly HotWorkForm[] {
  const waiting = (['engineering', 'security'] as const).filter((side) => work[side] === null)
  return waiting.length === 0 ? ['approve'] : waiting
}

/** What came next when its time ran out. */
function leftOf(work: HotWork): readonly HotWorkForm[] {
  if (work.status === 'asked') return opinionsOf(work)
  return work.status === 'approved' ? ['check'] : ['start']
}

/** 补录 begins on the last day on which the step could be taken. */
function lateStart({ to }: HotWork, { now, zone }: { readonly now: number; readonly zone: string }): LateEntryValues {
  const end = isInstant(to) ? Math.min(now, instantMs(to)) : now
  return { ...NO_LATE_ENTRY, isLate: true, lateDay: dayInZone(end, zone) }
}

type Done = Result<{ readonly undo?: UndoPlan | undefined }, { readonly code: string }>
