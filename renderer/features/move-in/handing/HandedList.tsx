/** Things of one home in a few lines. */
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import type { HandedLine } from '#renderer/features/move-in/queries/handing.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { handedBadge } from './handingWords.ts'

export function HandedList({ lines }: { readonly lines: readonly HandedLine[] }) {
  const t = useText()
  if (lines.length === 0) return <p className='quiet'>{t('moveInHanding.empty')}</p>
  return (
    <ul className='handing-gap-list'>
      {lines.map((line) => (
        <li key={line.id}>
          {moveInWord('handed', line.state.kind, t)} {line.state.serial || `× ${line.state.count}`}{' '}
          <StateBadge {...handedBadge(line, t)} /> <ContestedMark records={[`handedItem/${line.id}`]} isPlain />
        </li>
      ))}
    </ul>
  )
}
