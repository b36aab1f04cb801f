/** What stands beside the key cabinet: the card of a set, or the form of one act. */
import { LendForm } from '#renderer/features/loans/LendForm.tsx'
import { ReturnForm } from '#renderer/features/loans/ReturnForm.tsx'
import { ThingForm } from '#renderer/features/loans/ThingForm.tsx'
import { useText } from '#renderer/text/text.ts'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { EndEntrustForm, ExtendEntrustForm } from './EntrustActForms.tsx'
import { EntrustForm } from './EntrustForm.tsx'
import { KeyCard } from './KeyCard.tsx'
import type { KeyLine } from './queries.ts'
import { SetActForm } from './SetActForm.tsx'
import type { KeyAsking } from './useKeyActs.tsx'

/** Which of them. */
export type KeySidePlace =
  | { readonly kind: 'card' }
  | { readonly kind: 'entrust' }
  | { readonly kind: 'add'; readonly slot?: string }
  | { readonly kind: 'act'; readonly asking: KeyAsking }

interface KeySideProps {
  readonly place: KeySidePlace
  readonly line: KeyLine | undefined
  readonly onPlace: (place: KeySidePlace) => void
  readonly onClose: () => void
}

export function KeySide({ place, line, onPlace, onClose }: KeySideProps) {
  const t = useText()
  if (place.kind === 'entrust') return <EntrustForm onClose={onClose} unitCode={line?.unitCode ?? ''} />
  if (place.kind === 'add')
    return <ThingForm key={place.slot ?? ''} start={{ kind: 'key', slot: place.slot ?? '' }} onClose={onClose} />
  if (line === undefined)
    return (
      <SidePanel title={t('keys.title')}>
        <p className='quiet'>{t('keys.pick')}</p>
      </SidePanel>
    )
  if (place.kind === 'card')
    return <KeyCard key={line.id} line={line} ask={(asking) => onPlace({ kind: 'act', asking })} onClose={onClose} />
  return <ActForm asking={place.asking} line={line} onClose={onClose} />
}

interface ActFormProps {
  readonly asking: KeyAsking
  readonly line: KeyLine
  readonly onClose: () => void
}

function ActForm({ asking, line, onClose }: ActFormProps) {
  switch (asking) {
    case 'lend':
      return <LendForm key={line.id} thingId={line.id} onClose={onClose} />
    case 'return':
      return line.loan ? <ReturnForm loanId={line.loan.id} onClose={onClose} /> : null
    case 'edit':
      return <ThingForm key={line.id} line={line} onClose={onClose} />
    case 'extend':
      return line.entrusted ? <ExtendEntrustForm line={line.entrusted} onClose={onClose} /> : null
    case 'end':
      return line.entrusted ? <EndEntrustForm line={line.entrusted} onClose={onClose} /> : null
    default:
      return <SetActForm key={`${line.id}-${asking}`} act={asking} line={line} onClose={onClose} />
  }
}
