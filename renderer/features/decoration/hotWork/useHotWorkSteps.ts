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
import { useText } from '#renderer/text/text.ts'
import type { HotWork } from '#shared/domain/decoration/hotWork/hotWorkFold.ts'
import { hotWorkStanding } from '#shared/domain/decoration/hotWork/hotWorkStanding.ts'
import type { Result } from '#shared/kernel/result.ts'
import { hotWorkRefusalWords } from './hotWorkWords.ts'
import { sendIssued, tellDone, tellRefusal } from './siteNotices.tsx'

/** One step: at once, or through a form. */
export interface HotWorkStep {
  readonly id: string
  readonly label: string
  readonly form?: 'engineering' | 'security' | 'approve' | 'check' | 'recheck' | 'cancel'
  readonly run: () => void | Promise<void>
}

interface StepParts {
  readonly at: HotWorkKey
  readonly work: HotWork
  readonly nowMs: number
  readonly onForm: (form: HotWorkStep['form']) => void
}

export function useHotWorkSteps({ at, work, nowMs, onForm }: StepParts): readonly HotWorkStep[] {
  const t = useText()
  const desk = useDesk()
  const form = (id: NonNullable<HotWorkStep['form']>, label: string): HotWorkStep => ({
    id,
    label,
    form: id,
    run: () => onForm(id),
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
  const judge = (side: 'engineering' | 'security') =>
    form(side, t('decorationHotWork.acts.judge', { side: t(`decorationHotWork.sides.${side}`) }))
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
      const waiting = (['engineering', 'security'] as const).filter((side) => work[side] === null)
      const approve = form('approve', t('decorationHotWork.acts.approve'))
      return [...(waiting.length === 0 ? [approve] : waiting.map(judge)), cancel]
    }
    case 'approved':
      return [form('check', t('decorationHotWork.acts.check')), notice, cancel]
    case 'checked': {
      const start = { act: () => startHotWork(desk, at), done: t('decorationHotWork.done.started') }
      return [once('start', t('decorationHotWork.acts.start'), start), notice, cancel]
    }
    case 'running':
    case 'overdue': {
      const finish = { act: () => finishHotWork(desk, at), done: t('decorationHotWork.done.finished') }
      return [once('finish', t('decorationHotWork.acts.finish'), finish)]
    }
    case 'finished': {
      if (work.recheckedAt === '') return [form('recheck', t('decorationHotWork.acts.recheck'))]
      const close = { act: () => closeHotWork(desk, at, ''), done: t('decorationHotWork.done.closed') }
      return [once('close', t('decorationHotWork.acts.close'), close)]
    }
    case 'expired':
      return [cancel]
    default:
      return []
  }
}

type Done = Result<{ readonly undo?: UndoPlan | undefined }, { readonly code: string }>
