/** Counts as lines with a bar each: the number and the words say what the bar shows; each leads to its list. */
import { Link } from '@tanstack/react-router'
import { filterToText } from '#shared/domain/lists/listFilter.ts'

export interface FacetLine {
  readonly facet: string
  /** In the screen language. */
  readonly label: string
  readonly count: number
  readonly list: '/owners' | '/units'
}

export function FacetList({ title, lines }: { readonly title: string; readonly lines: readonly FacetLine[] }) {
  const most = Math.max(1, ...lines.map((line) => line.count))
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className='facet-list'>
        {lines.map((line) => (
          <li key={line.facet}>
            <FacetName line={line} />
            <meter className='facet-bar' min={0} max={most} value={line.count} aria-hidden='true' />
            <strong>{line.count}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}

function FacetName({ line: { list, facet, label, count } }: { readonly line: FacetLine }) {
  if (count === 0) return <span className='quiet'>{label}</span>
  return (
    <Link to={list} search={{ f: filterToText([facet]) }}>
      {label}
    </Link>
  )
}
