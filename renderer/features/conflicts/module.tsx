/** 冲突中心: what two desks wrote differently, in words, and who settles it (sync 4.4). */
import { IconArrowsSplit2 } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { useConflictCount } from '#renderer/stores/useContested.ts'
import { label } from '#renderer/text/text.ts'
import { conflictsModule } from '#shared/domain/conflicts/schema.ts'
import { ConflictPiece } from './ConflictPiece.tsx'
import { ConflictScreen } from './ConflictScreen.tsx'
import { ConflictsScreen } from './ConflictsScreen.tsx'
import { conflictMatters } from './conflictMatters.ts'
import { addDemoConflicts } from './demo.ts'

export const conflictsFrontDesk: FrontDeskModule = {
  domain: conflictsModule,
  rail: {
    path: '/conflicts',
    label: () => label('conflicts.rail'),
    icon: IconArrowsSplit2,
    useCount: useConflictCount,
    order: 90,
  },
  routes: [
    { path: '/conflicts', component: ConflictsScreen },
    { path: '/conflicts/$conflictId', component: ConflictScreen },
  ],
  headerPiece: ConflictPiece,
  dueMatters: conflictMatters,
  conflictTexts: { settle: (t) => t('conflicts.rule.settle') },
  demo: { order: 95, fill: addDemoConflicts },
}
