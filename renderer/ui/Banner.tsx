/** A line across the screen that stays until its cause is gone: practice community, a problem, a notice. */
import { IconAlertTriangle, IconInfoCircle, IconSchool } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { IconComponent } from './keys/deskAction.ts'
import './banner.css'

export type BannerKind = 'practice' | 'problem' | 'notice'

const icons: Readonly<Record<BannerKind, IconComponent>> = {
  practice: IconSchool,
  problem: IconAlertTriangle,
  notice: IconInfoCircle,
}

interface BannerProps {
  readonly kind: BannerKind
  readonly children: ReactNode
  /** A button at the end. */
  readonly action?: ReactNode
}

export function Banner({ kind, children, action }: BannerProps) {
  const Icon = icons[kind]
  return (
    <div className='banner' data-kind={kind} role={kind === 'problem' ? 'alert' : 'status'}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span className='banner-words'>{children}</span>
      {action}
    </div>
  )
}
