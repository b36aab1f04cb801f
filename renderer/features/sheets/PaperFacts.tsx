/** Facts of a paper beside its preview, one line each. */
import { Fragment, type ReactNode } from 'react'

export interface PaperFact {
  readonly label: string
  readonly value: ReactNode
}

export function PaperFacts({ facts }: { readonly facts: readonly PaperFact[] }) {
  return (
    <dl className='paper-facts'>
      {facts.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
