/** Several communities have a journal on this computer and the browser has none of their files: which one is opened. */
import { useText } from '#renderer/text/text.ts'
import { NumberedWays } from './NumberedWays.tsx'
import type { KnownCommunity } from './startParts.ts'

interface ChooseCommunityProps {
  readonly communities: readonly KnownCommunity[]
  readonly onChoose: (community: KnownCommunity) => void
}

export function ChooseCommunity({ communities, onChoose }: ChooseCommunityProps) {
  const t = useText()
  const ways = communities.map((community) => ({
    id: community.workspace,
    title: community.name === '' ? t('startUp.choose.nameless') : community.name,
    hint: t('startUp.choose.holds', { count: community.changes }),
    onTake: () => onChoose(community),
  }))
  return <NumberedWays title={t('startUp.choose.title')} intro={t('startUp.choose.intro')} ways={ways} />
}
