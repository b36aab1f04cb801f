/** The sections of one move-in's screen, in the order of the visit. */
import type { ComponentType } from 'react'
import { PapersSection } from './cases/PapersSection.tsx'
import { FaultsSection } from './faults/FaultsSection.tsx'
import { FeesSection } from './fees/FeesSection.tsx'
import { HandingSection } from './handing/HandingSection.tsx'
import { InspectionSection } from './inspection/InspectionSection.tsx'
import { PacketSection } from './packet/PacketSection.tsx'
import type { MoveInSectionProps } from './section.ts'
import { VisitBacksSection } from './visitBacks/VisitBacksSection.tsx'

/** Tab → its section; the tab is part of the address. */
export const MOVE_IN_TABS = {
  papers: PapersSection,
  fees: FeesSection,
  inspection: InspectionSection,
  faults: FaultsSection,
  handing: HandingSection,
  packet: PacketSection,
  'visit-backs': VisitBacksSection,
} as const satisfies Readonly<Record<string, ComponentType<MoveInSectionProps>>>
/** One of them. */
export type MoveInTab = keyof typeof MOVE_IN_TABS

/** Whether the text names a tab. */
export function isMoveInTab(text: string | undefined): text is MoveInTab {
  return text !== undefined && Object.hasOwn(MOVE_IN_TABS, text)
}

/** The screen of one case, at a tab. */
export function moveInPath(id: string, tab?: MoveInTab): string {
  return tab === undefined ? `/move-in/case/${id}` : `/move-in/case/${id}/${tab}`
}
