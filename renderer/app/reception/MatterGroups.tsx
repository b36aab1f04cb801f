/** 「缺什么」 by whose turn it is: each line leads where it is dealt with; ↑↓ move, Enter opens. Long lists are cut and lead on. */
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, memo, useRef } from 'react'
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { coverWho } from '#renderer/app/hub/coverWho.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import { groupByTurn } from './groupByTurn.ts'
import './matterGroups.css'

interface MatterGroupsProps {
  readonly matters: readonly OpenMatter[]
  readonly emptyText: string
  /** Where the lines that are not shown stand. */
  readonly morePath?: string
  /** Lines that are drawn at most. */
  readonly most?: number
}

export function MatterGroups({ matters, emptyText, morePath, most }: MatterGroupsProps) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const list = useRef<HTMLDivElement>(null)
  if (matters.length === 0) return <p className='quiet open-matters-none'>{emptyText}</p>
  const { groups, left } = groupByTurn(matters, most)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the lines inside.
    <div
      ref={list}
      className='matter-groups'
      title={t('hub.matterKeys')}
      onKeyDown={(event) => step(event, list.current)}
    >
      {groups.map(({ turn, count, lines }) => (
        <section key={turn} aria-label={t(`hub.turnHead.${turn}`)}>
          <h3 data-turn={turn}>
            {t(`hub.turnHead.${turn}`)} <span className='quiet'>{count}</span>
          </h3>
          <ul className='open-matters'>
            {lines.map((matter) => (
              <MatterLine key={matter.id} matter={matter} covered={covered} />
            ))}
          </ul>
        </section>
      ))}
      {left > 0 && <More count={left} path={morePath} />}
    </div>
  )
}

function More({ count, path }: { readonly count: number; readonly path: string | undefined }) {
  const t = useText()
  const navigate = useNavigate()
  if (path === undefined) return <p className='quiet'>{t('hub.moreMattersHere', { count })}</p>
  return (
    <button type='button' className='matter-more' onClick={() => void navigate({ to: path })}>
      {t('hub.moreMatters', { count })}
    </button>
  )
}

interface MatterLineProps {
  readonly matter: OpenMatter
  readonly covered: boolean
}

const MatterLine = memo(function MatterLine({ matter, covered }: MatterLineProps) {
  const t = useText()
  const navigate = useNavigate()
  const { path, state, due } = matter
  const words = (
    <>
      <StateSign state={state} />
      <span className='open-matter-words'>
        <span>{coverWho(matter, covered).text}</span>
        <span className='open-matter-foot'>
          <span>{t(`kit.states.${state}`)}</span>
          {due !== undefined && <span>{t('kit.dueOn', { day: due })}</span>}
        </span>
      </span>
    </>
  )
  return (
    <li className='open-matter' data-state={state}>
      {path === undefined ? (
        words
      ) : (
        <button type='button' className='matter-open' onClick={() => void navigate({ to: path })}>
          {words}
        </button>
      )}
    </li>
  )
})

/** ↑↓ go from line to line over all groups. */
function step(event: KeyboardEvent, list: HTMLElement | null): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const lines = [...(list?.querySelectorAll<HTMLElement>('.matter-open, .matter-more') ?? [])]
  const at = lines.indexOf(document.activeElement as HTMLElement)
  const next = lines[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
}
