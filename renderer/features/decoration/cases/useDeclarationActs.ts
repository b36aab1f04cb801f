/** The acts of an application: papers in, the slip of what lacks, amending, the form again, and its early ends. */
import { IconChecklist, IconEye, IconFilePlus, IconPencil, IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSetting } from '#renderer/db/settings.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { issueApplication, issueMissing } from '#renderer/features/decoration/commands/cases.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import { lapseDay } from '#shared/domain/decoration/cases/ending.ts'
import { declarationGaps, type PermitFacts, permitGaps } from '#shared/domain/decoration/cases/permitGaps.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { tellRefusal } from './caseNotices.tsx'

/** Acts that ask for something first. */
export type DeclarationAct = 'take' | 'withdraw' | 'lapse'

interface ActsParts {
  readonly row: DecorationCaseRow
  readonly facts: PermitFacts
  readonly ask: (act: DeclarationAct) => void
  readonly scans: { readonly count: number; readonly isCovered: boolean; readonly look: () => void }
}

export function useDeclarationActs({ row, facts, ask, scans }: ActsParts): readonly DeskAction[] {
  const t = useText()
  const navigate = useNavigate()
  const print = usePrint(row.id)
  const lapse = useLapse(row)
  const paper: DeskAction = {
    id: 'paper',
    label: t('decorationCases.acts.paper'),
    icon: IconPrinter,
    seldom: true,
    run: print.application,
  }
  const look: readonly DeskAction[] =
    scans.count === 0
      ? []
      : [
          {
            id: 'scans',
            label: t('decorationCases.acts.scans', { count: scans.count }),
            icon: IconEye,
            keys: 'Alt+V',
            isAvailable: !scans.isCovered,
            whyNot: t('kit.coverOn'),
            run: scans.look,
          },
        ]
  if (isEnded(row.v)) return [paper, ...look]
  const lacks = (row.v.permit === null ? permitGaps(facts) : declarationGaps(facts)).length > 0
  return [
    { id: 'take', label: t('decorationCases.acts.take'), icon: IconFilePlus, keys: 'F2', run: () => ask('take') },
    {
      id: 'slip',
      label: t('decorationCases.acts.slip'),
      icon: IconChecklist,
      keys: 'F4',
      isAvailable: lacks,
      whyNot: t('decorationCases.acts.nothingLacks'),
      run: print.missing,
    },
    {
      id: 'amend',
      label: t('decorationCases.acts.amend'),
      icon: IconPencil,
      keys: 'F6',
      run: () => void navigate({ to: `/decoration/apply/${row.id}` }),
    },
    ...look,
    paper,
    { id: 'withdraw', label: t('decorationCases.acts.withdraw'), seldom: true, run: () => ask('withdraw') },
    {
      id: 'lapse',
      label: t('decorationCases.acts.lapse'),
      seldom: true,
      ...lapse,
      run: () => ask('lapse'),
    },
  ]
}

/** 逾期作废 is a leader's, of a site where nobody began by the day on which work had to begin. */
function useLapse({ v }: DecorationCaseRow): Pick<DeskAction, 'isAvailable' | 'whyNot'> {
  const t = useText()
  const { signature } = useDesk()
  const today = useToday()
  const day = lapseDay(v, useSetting('decoration.lapse-days'))
  if (!isLeader(signature.actor)) return { isAvailable: false, whyNot: t('decorationCases.acts.onlyLeaders') }
  if (v.status !== 'applied' && v.status !== 'permitted')
    return { isAvailable: false, whyNot: t('decorationCases.acts.begun') }
  if (day !== null && today <= day)
    return { isAvailable: false, whyNot: t('decorationCases.acts.lapsesAfter', { day }) }
  return {}
}

function usePrint(id: string) {
  const t = useText()
  const desk = useDesk()
  return {
    application: async (): Promise<void> => {
      const issued = await issueApplication(desk, id)
      if (!issued.ok) return tellRefusal(issued.error.code)
      const { sheetId, number } = issued.value.draft
      await sendPaper(desk, { sheetId, number, title: t('papers.forms.decoration-application') })
    },
    missing: async (): Promise<void> => {
      const issued = await issueMissing(desk, id)
      if (!issued.ok) return tellRefusal(issued.error.code)
      const { sheetId, number } = issued.value.draft
      showNotice(t('decorationCases.done.slip', { number }))
      await sendPaper(desk, { sheetId, number, title: t('papers.forms.decoration-missing') })
    },
  }
}
