/** 「缺什么」: what is open, whose turn it is, and the key that settles it (architecture 9). */
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from './ActionButton.tsx'
import type { DeskAction } from './keys/deskAction.ts'
import type { DeskState } from './palette.ts'
import { StateSign } from './StateBadge.tsx'
import './openMatterList.css'

export interface OpenMatterLine {
  readonly id: string
  /** In the screen language. */
  readonly text: string
  readonly turn: 'owner' | 'us' | 'engineering'
  readonly state: DeskState
  /** ISO day by which it is due. */
  readonly due?: string
  readonly action?: DeskAction
}

interface OpenMatterListProps {
  readonly matters: readonly OpenMatterLine[]
  /** In place of 没有未了的事. */
  readonly emptyText?: string
}

export function OpenMatterList({ matters, emptyText }: OpenMatterListProps) {
  const t = useText()
  if (matters.length === 0) return <p className='quiet open-matters-none'>{emptyText ?? t('kit.noOpenMatters')}</p>
  return (
    <ul className='open-matters' aria-label={t('kit.openMatters')}>
      {matters.map((matter) => (
        <OpenMatterItem key={matter.id} matter={matter} />
      ))}
    </ul>
  )
}

function OpenMatterItem({ matter }: { readonly matter: OpenMatterLine }) {
  const t = useText()
  const who = t(`kit.turn.${matter.turn}`)
  return (
    <li className='open-matter' data-state={matter.state}>
      <StateSign state={matter.state} />
      <div className='open-matter-words'>
        <span>{matter.text}</span>
        <span className='open-matter-foot'>
          <span className='visually-hidden'>{t(`kit.states.${matter.state}`)}</span>
          <span className='open-matter-turn' data-turn={matter.turn} title={t('kit.turnLabel', { who })}>
            {who}
          </span>
          {matter.due !== undefined && <span>{t('kit.dueOn', { day: matter.due })}</span>}
        </span>
      </div>
      {matter.action !== undefined && <ActionButton action={matter.action} size='xs' />}
    </li>
  )
}
