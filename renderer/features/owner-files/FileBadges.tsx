/** What is wrong with a file, as badges with words: contested between desks, changed beyond a role. */
import type { RegisterRow } from '#renderer/db/rows.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'

interface FileBadgesProps {
  /** Key of the file, `person/<id>`. */
  readonly file: string
  readonly rows: readonly RegisterRow[]
}

export function FileBadges({ file, rows }: FileBadgesProps) {
  const t = useText()
  const isContested = rows.some((row) => row.conflicts !== undefined)
  const isBeyondRole = rows.some((row) => row.beyondRole !== undefined)
  return (
    <>
      <ContestedMark records={[file]} isContested={isContested} />
      {isBeyondRole && <StateBadge state='due' words={t('ownerFiles.beyondRole')} />}
    </>
  )
}
