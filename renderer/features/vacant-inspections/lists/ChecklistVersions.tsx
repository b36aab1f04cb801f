/** The lists, and of the one that is shown its versions, newest first, with who saved and enabled each, and what a leader may do. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isShipped } from '#renderer/db/checklists.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { VersionAsked } from '#renderer/features/vacant-inspections/commands/checklists.ts'
import { retireList } from '#renderer/features/vacant-inspections/commands/checklists.ts'
import { type KnownList, useListStaff } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ConfirmSentence } from '#renderer/ui/ConfirmSentence.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { EnableListOnPaper } from './EnableListOnPaper.tsx'
import { tellListRefusal } from './listNotices.tsx'
import { listName } from './listWords.ts'
import { VersionLine } from './VersionLine.tsx'

interface ChecklistVersionsProps {
  readonly lists: readonly KnownList[]
  readonly known: KnownList
  readonly shown: number
  readonly onShow: (version: VersionAsked) => void
}

export function ChecklistVersions({ lists, known, shown, onShow }: ChecklistVersionsProps) {
  const t = useText()
  const staff = useListStaff()
  const [entering, setEntering] = useState<number>()
  const { list, state } = known
  if (entering !== undefined)
    return (
      <aside className='checklist-side'>
        <EnableListOnPaper asked={{ list, version: entering }} onClose={() => setEntering(undefined)} />
      </aside>
    )
  return (
    <aside className='checklist-side'>
      <nav aria-label={t('vacantChecklists.lists')}>
        <ul>
          {lists.map((one) => (
            <li key={one.list}>
              <Link to={`/vacant/checklists/${one.list}`} aria-current={one.list === list ? 'page' : undefined}>
                <b>{listName(one, t)}</b>
                <StateBadge {...standOf(one, t)} />
                <span className='quiet'>
                  {t(`vacantChecklists.places.${one.list === 'house' ? 'house' : one.place || 'unit'}`)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <h2>{t('vacantChecklists.versions')}</h2>
      <ul aria-label={t('vacantChecklists.versions')}>
        {(state?.versions ?? []).toReversed().map((version) => (
          <VersionLine
            key={version.version}
            list={list}
            version={version}
            staff={staff}
            isInUse={version.version === state?.inUse}
            isShown={version.version === shown}
            onShow={() => onShow({ list, version: version.version })}
            onEnter={setEntering}
          />
        ))}
        {isShipped(list) && (
          <li>
            <button type='button' aria-pressed={shown === 0} onClick={() => onShow({ list, version: 0 })}>
              <b>{t('vacantChecklists.shipped')}</b>
              <StateBadge
                state={(state?.inUse ?? -1) > 0 ? 'todo' : 'done'}
                words={t(`vacantChecklists.states.${(state?.inUse ?? -1) > 0 ? 'shipped' : 'inUse'}`)}
              />
            </button>
          </li>
        )}
      </ul>
      <RetireAct known={known} />
    </aside>
  )
}

function standOf({ list, state, isRetired }: KnownList, t: Text): { state: DeskState; words: string } {
  if (isRetired) return { state: 'todo', words: t('vacantChecklists.states.retired') }
  const inUse = state?.inUse ?? -1
  if (inUse > 0) return { state: 'done', words: t('vacantChecklists.version', { version: inUse }) }
  return isShipped(list)
    ? { state: 'done', words: t('vacantChecklists.states.shipped') }
    : { state: 'due', words: t('vacantChecklists.states.none') }
}

function RetireAct({ known }: { readonly known: KnownList }) {
  const t = useText()
  const desk = useDesk()
  const [isAsking, setAsking] = useState(false)
  const { list, isRetired } = known
  // The rounds of empty homes and the inspection of a home have no other list.
  if (list === 'vacant' || list === 'house' || !isLeader(desk.signature.actor)) return null
  const step = isRetired ? 'reinstated' : 'retired'
  const label = t(`vacantChecklists.acts.${isRetired ? 'reinstate' : 'retire'}`)
  const run = async (): Promise<void> => {
    setAsking(false)
    const done = await retireList(desk, list, step)
    if (done.ok) showNotice(t(`vacantChecklists.done.${step}`, { list: listName(known, t) }))
    else tellListRefusal(done.error.code)
  }
  return (
    <div className='checklist-acts'>
      <Button size='compact-xs' variant='default' onClick={() => (isRetired ? void run() : setAsking(true))}>
        {label}
      </Button>
      <ConfirmSentence
        opened={isAsking}
        title={label}
        sentence={t('vacantChecklists.retireSentence', { list: listName(known, t) })}
        action={label}
        onConfirm={() => void run()}
        onCancel={() => setAsking(false)}
      />
    </div>
  )
}
