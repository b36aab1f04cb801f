/** Whether and how somebody signed: on the paper form, or the picture from the pad, covered like everything of a person. */
import { useKeptPicture } from '#renderer/db/useKeptPicture.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { ON_PAPER } from '#shared/domain/move-in/inspection/inspecting.ts'

interface SignedMarkProps {
  /** `paper`, a hash, or empty. */
  readonly signature: string
  readonly label: string
}

export function SignedMark({ signature, label }: SignedMarkProps) {
  const t = useText()
  if (signature === '') return <StateBadge state='due' words={t('moveInInspection.sign.missing')} />
  if (signature === ON_PAPER) return <StateBadge state='done' words={t('moveInInspection.sign.ways.paper')} />
  return <Ink hash={signature} label={label} />
}

function Ink({ hash, label }: { readonly hash: string; readonly label: string }) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const kept = useKeptPicture(hash)
  const words = <StateBadge state='done' words={t('moveInInspection.sign.ways.pad')} />
  if (covered || kept?.ok !== true) return words
  return <img className='house-ink' src={kept.value} alt={label} />
}
