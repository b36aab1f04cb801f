/** Somebody's own words, which may name a person: covered whole while the screen is (architecture 6). */
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import './coveredWords.css'

export function CoveredWords({ words }: { readonly words: string }) {
  const covered = usePrivacy((state) => state.covered)
  return <span className='covered-words'>{covered && words !== '' ? '••••' : words}</span>
}
