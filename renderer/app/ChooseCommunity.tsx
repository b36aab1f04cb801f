/** Several communities have a journal on this computer and the browser has none of their files: which one is opened. */
import { UnstyledButton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useText } from '#renderer/text/text.ts'
import { ScreenSwitches } from './ScreenSwitches.tsx'
import type { KnownCommunity } from './startParts.ts'
import './startUp.css'

interface ChooseCommunityProps {
  readonly communities: readonly KnownCommunity[]
  readonly onChoose: (community: KnownCommunity) => void
}

export function ChooseCommunity({ communities, onChoose }: ChooseCommunityProps) {
  const t = useText()
  useHotkeys(communities.slice(0, 9).map((community, index) => [String(index + 1), () => onChoose(community)]))
  return (
    <main className='centre'>
      <section className='welcome first-choice' aria-labelledby='choose-community'>
        <h1 id='choose-community'>{t('startUp.choose.title')}</h1>
        <p className='quiet'>{t('startUp.choose.intro')}</p>
        {communities.map((community, index) => (
          <UnstyledButton
            key={community.workspace}
            className='first-choice-way'
            autoFocus={index === 0}
            onClick={() => onChoose(community)}
          >
            <kbd>{index + 1}</kbd>
            <strong>{community.name === '' ? t('startUp.choose.nameless') : community.name}</strong>
          </UnstyledButton>
        ))}
      </section>
      <ScreenSwitches />
    </main>
  )
}
