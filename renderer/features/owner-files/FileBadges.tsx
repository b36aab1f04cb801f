/** What is wrong with a file, as badges with words: contested between desks, changed beyond a role. */
import type { RegisterRow } from '#renderer/db/rows.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'

export function FileBadges({ rows }: { readonly rows: readonly RegisterRow[] }) {
  const t = useText()
  const isContested = rows.some((row) => row.conflicts !== undefined)
  const isBeyondRole = rows.some((row) => row.beyondRole !== undefined)
  return (
    <>
      {isContested && <StateBadge state='contested' words={t('ownerFiles.contested')} />}
      {isBeyondRole && <StateBadge state='due' words={t('ownerFiles.beyondRole')} />}
    </>
  )
}
