/** One hit: unit, name, covered phone, and by what it was found. */
import type { ReactNode } from 'react'
import type { SearchHit, SearchSpan } from '#renderer/db/search/searchDocument.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { coverName } from '#renderer/ui/PersonName.tsx'

interface SearchHitLineProps {
  readonly id: string
  readonly hit: SearchHit
  readonly active: boolean
  readonly onPick: () => void
}

export function SearchHitLine({ id, hit, active, onPick }: SearchHitLineProps) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const { unit, maskedPhone } = hit.label
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the search field (combobox pattern).
    <div id={id} className='search-hit' role='option' aria-selected={active} tabIndex={-1} onClick={onPick}>
      <span className='search-hit-unit'>
        {unit !== undefined && <Marked text={unit} part='unit' spans={hit.spans} />}
      </span>
      <span className='search-hit-title'>
        <Title hit={hit} />
        <ContestedMark records={[hit.id]} isPlain />
      </span>
      <span className='quiet'>
        {maskedPhone !== undefined && !covered && <Marked text={maskedPhone} part='maskedPhone' spans={hit.spans} />}
      </span>
      <span className='search-hit-why quiet'>
        {hit.matched !== 'recent' && t(`search.why.${hit.matched}`)}
        {hit.value !== undefined && !covered && (
          <>
            {' '}
            <Marked text={hit.value} part='value' spans={hit.spans} />
          </>
        )}
      </span>
    </div>
  )
}

/** A unit says its number once, in its own column; a name can be covered. */
function Title({ hit }: { readonly hit: SearchHit }) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const { title, unit } = hit.label
  if (title === unit) return <span className='quiet'>{t('search.wholeUnit')}</span>
  return covered && hit.kind === 'person' ? coverName(title) : <Marked text={title} part='title' spans={hit.spans} />
}

interface MarkedProps {
  readonly text: string
  readonly part: SearchSpan['in']
  readonly spans: readonly SearchSpan[]
}

function Marked({ text, part, spans }: MarkedProps) {
  const pieces: ReactNode[] = []
  let from = 0
  for (const { start, end } of spans.filter((span) => span.in === part).toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  return <span>{[...pieces, text.slice(from)]}</span>
}
