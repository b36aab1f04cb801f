/** A cell of several short lines: what belongs together in a register that has more fields than columns. */
import { NameText } from './SheetCells.tsx'

/** Lines one below the other; empty ones are left out. */
export function LinesCell({
  span,
  lines,
  className,
}: {
  readonly span: number
  readonly lines: readonly string[]
  readonly className?: string
}) {
  return (
    <td className={className} colSpan={span}>
      {lines
        .filter((line) => line !== '')
        .map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a printed cell have no other identity and never move
          <span key={index} className='custody-line'>
            <NameText text={line} />
          </span>
        ))}
    </td>
  )
}
