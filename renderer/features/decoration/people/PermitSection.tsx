/** Permit, workers and passes of one case: what still stands against 发证, the permit with its acts, the passes below. */
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { PassesOfSite } from './PassesOfSite.tsx'
import { PermitBox } from './PermitBox.tsx'
import './people.css'

export function PermitSection({ row }: SectionProps) {
  return (
    <>
      <PermitBox row={row} />
      <PassesOfSite row={row} />
    </>
  )
}
