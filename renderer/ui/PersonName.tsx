/** A person's name; while the screen is covered only its first character stays (architecture 6). */
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'

/** The first character and two stars; whole characters, so that 𠮷 is not cut. */
export function coverName(name: string): string {
  const [first = ''] = name
  return `${first}＊＊`
}

export function PersonName({ name }: { readonly name: string }) {
  const covered = usePrivacy((state) => state.covered)
  return <span>{covered ? coverName(name) : name}</span>
}

/** Names as they may be shown now, for words that hold one: titles, notices in a form. */
export function useShownName(): (name: string) => string {
  const covered = usePrivacy((state) => state.covered)
  return covered ? coverName : (name) => name
}
