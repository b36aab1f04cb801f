/** The three registers of papers, one key press apart: issued, letters, numbers. */
import { useText } from '#renderer/text/text.ts'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'

export function RegisterTabs({ shown }: { readonly shown: 'papers' | 'letters' | 'numbers' }) {
  const t = useText()
  return (
    <ListSwitch
      lists={[
        { path: '/papers', label: t('papers.tabs.papers'), isShown: shown === 'papers' },
        { path: '/letters', label: t('papers.tabs.letters'), isShown: shown === 'letters' },
        { path: '/papers/numbers', label: t('papers.tabs.numbers'), isShown: shown === 'numbers' },
      ]}
    />
  )
}
