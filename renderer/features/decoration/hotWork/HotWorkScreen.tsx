/** `/decoration/hot-work/{-$view}`: hot work that is not closed, the next to end first, or cuts that are not over. */

import { SegmentedControl } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { DecorationNav } from '#renderer/features/decoration/DecorationNav.tsx'
import {
  type CutLine,
  type HotWorkLine,
  useOpenCuts,
  useOpenHotWork,
} from '#renderer/features/decoration/queries/hotWork.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { isBurning } from '#shared/domain/decoration/hotWork/hotWorkFold.ts'
import { isSiteForm, LateSiteForm, type LateSiteStart } from './LateSiteForm.tsx'
import { useCutColumns, useHotWorkColumns } from './useHotWorkColumns.tsx'

const VIEWS = ['works', 'cuts'] as const

export function HotWorkScreen() {
  const t = useText()
  const navigate = useNavigate()
  const { view } = useParams({ strict: false }) as { readonly view?: string }
  const { late, form } = useSearch({ strict: false }) as { readonly late?: unknown; readonly form?: unknown }
  const [entering, setEntering] = useState<LateSiteStart | undefined>(
    typeof late === 'string' && isSiteForm(form) ? { form, number: late } : undefined,
  )
  const works = useOpenHotWork()
  const cuts = useOpenCuts()
  if (works === undefined || cuts === undefined) return null
  const burning = works.filter(({ work }) => isBurning(work)).length
  const shown = view === 'cuts' ? 'cuts' : 'works'
  const open = (caseId: string): void => void navigate({ to: `/decoration/case/${caseId}/site` })
  return (
    <Page
      title={t('decorationHotWork.title')}
      side={entering !== undefined && <LateSiteForm start={entering} onClose={() => setEntering(undefined)} />}
      actions={[
        {
          id: 'late',
          label: t('decorationHotWork.acts.onPaper'),
          icon: IconPencil,
          keys: 'F2',
          run: () => setEntering({ form: shown === 'cuts' ? 'utility-cut' : 'hot-work', number: '' }),
        },
      ]}
      note={t('decorationHotWork.list.note', { burning, open: works.length, cuts: cuts.length })}
      filters={
        <>
          <DecorationNav at='hotWork' />
          <SegmentedControl
            size='xs'
            aria-label={t('decorationHotWork.list.viewsLabel')}
            value={shown}
            onChange={(value) =>
              void navigate({ to: `/decoration/hot-work/${value === 'cuts' ? 'cuts' : ''}`, replace: true })
            }
            data={VIEWS.map((value) => ({ value, label: t(`decorationHotWork.list.views.${value}`) }))}
          />
        </>
      }
    >
      {shown === 'works' ? <WorkTable works={works} onOpen={open} /> : <CutTable cuts={cuts} onOpen={open} />}
    </Page>
  )
}

function WorkTable({
  works,
  onOpen,
}: {
  readonly works: readonly HotWorkLine[]
  readonly onOpen: (caseId: string) => void
}) {
  const t = useText()
  return (
    <VirtualTable
      name='hot-work'
      label={t('decorationHotWork.list.views.works')}
      rows={works}
      columns={useHotWorkColumns()}
      rowKey={({ id }) => id}
      onOpen={({ caseId }) => onOpen(caseId)}
      empty={<EmptyState title={t('decorationHotWork.list.emptyWorks')} hint={t('decorationHotWork.list.emptyHint')} />}
    />
  )
}

function CutTable({ cuts, onOpen }: { readonly cuts: readonly CutLine[]; readonly onOpen: (caseId: string) => void }) {
  const t = useText()
  return (
    <VirtualTable
      name='utility-cuts'
      label={t('decorationHotWork.list.views.cuts')}
      rows={cuts}
      columns={useCutColumns()}
      rowKey={({ id }) => id}
      onOpen={({ caseId }) => onOpen(caseId)}
      empty={<EmptyState title={t('decorationHotWork.list.emptyCuts')} hint={t('decorationHotWork.list.emptyHint')} />}
    />
  )
}
