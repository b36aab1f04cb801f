/**
 * The reception (architecture 9): who is at the desk on the left, the hub of one person or unit in the middle, what is missing on the
 * right. One route serves all of it, so that the left column stays while hubs change.
 */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useMattersToday } from '#renderer/app/due/useDueLists.ts'
import type { HubSubject, OpenMatter, ReceptionPanelProps, ReceptionSide } from '#renderer/app/frontDeskModule.ts'
import { HubPage } from '#renderer/app/hub/HubPage.tsx'
import { useModules } from '#renderer/app/modulesContext.ts'
import { NotHere } from '#renderer/app/NotHere.tsx'
import { useLateStart } from '#renderer/stores/useLateStart.ts'
import { useText } from '#renderer/text/text.ts'
import { DueCounts } from './DueCounts.tsx'
import { DayColumn, MissingColumn } from './MissingColumn.tsx'
import { ReceptionStart } from './ReceptionStart.tsx'
import './reception.css'

export function ReceptionLayout() {
  const subject = useSubject()
  return subject === 'no-page' ? <NotHere firstPath='/' /> : <Reception subject={subject} />
}

function Reception({ subject }: { readonly subject: HubSubject | undefined }) {
  const t = useText()
  const navigate = useNavigate()
  const { side, content } = useSide(subject)
  useLateAddress()
  const dayMatters = useMattersToday()
  const open = ({ kind, id }: HubSubject): void => void navigate({ to: `/${kind}/${id}` })
  return (
    <div className='reception' data-hub={subject !== undefined}>
      <ReceptionPanels current={subject} open={open} side={side} dayMatters={dayMatters} />
      <section className='reception-hub' aria-label={t('hub.desk')}>
        {subject === undefined ? (
          <ReceptionStart side={side} />
        ) : (
          <HubPage key={`${subject.kind}/${subject.id}`} subject={subject} side={side} />
        )}
      </section>
      <div className='reception-side'>
        {content ?? (subject === undefined ? <DayColumn matters={dayMatters} /> : <MissingColumn subject={subject} />)}
      </div>
    </div>
  )
}

interface PanelsProps extends ReceptionPanelProps {
  readonly dayMatters: readonly OpenMatter[] | undefined
}

function ReceptionPanels({ dayMatters, ...props }: PanelsProps) {
  const t = useText()
  const panels = useModules().flatMap((module) => module.receptionPanel ?? [])
  return (
    <aside className='reception-panels' aria-label={t('hub.arrivals')}>
      {panels.map((Panel, index) => (
        // The list of modules never changes, so the place in it is the panel's identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <Panel key={index} {...props} />
      ))}
      <DueCounts matters={dayMatters} />
    </aside>
  )
}

/** Whose hub the address names; undefined for the reception itself. */
function useSubject(): HubSubject | 'no-page' | undefined {
  const { kind, id } = useParams({ strict: false }) as { readonly kind?: string; readonly id?: string }
  if (kind === undefined) return undefined
  if ((kind !== 'person' && kind !== 'unit') || id === undefined) return 'no-page'
  return { kind, id }
}

/** `/?late=A-FX-00007&form=release-slip`: the form opens for that paper, once; going back does not open it again. */
function useLateAddress(): void {
  const navigate = useNavigate()
  const begin = useLateStart((state) => state.begin)
  const { late, form } = useSearch({ strict: false }) as { readonly late?: unknown; readonly form?: unknown }
  useEffect(() => {
    if (typeof late !== 'string' || typeof form !== 'string') return
    begin({ form, number: late })
    void navigate({ to: '/', search: {}, replace: true })
  }, [late, form, begin, navigate])
}

type SideContent = (close: () => void) => ReactNode

/** One form or card at a time; each showing is a new one. Another hub puts its own 「缺什么」 first: a form keeps its draft. */
function useSide(subject: HubSubject | undefined): { readonly side: ReceptionSide; readonly content: ReactNode } {
  const [shown, setShown] = useState<{ readonly content: SideContent; readonly turn: number }>()
  const side = useMemo<ReceptionSide>(
    () => ({
      show: (content) => setShown((before) => ({ content, turn: (before?.turn ?? 0) + 1 })),
      close: () => setShown(undefined),
    }),
    [],
  )
  const about = subject && `${subject.kind}/${subject.id}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the hub that closes.
  useEffect(side.close, [about])
  const content = shown && (
    <div key={shown.turn} className='reception-side-content'>
      {shown.content(side.close)}
    </div>
  )
  return { side, content }
}
