/** The tabs of a case's card in the order of its life (handbook 3.6). */
import type { ComponentType } from 'react'
import { AcceptanceSection } from './acceptance/AcceptanceSection.tsx'
import { DeclarationSection } from './cases/DeclarationSection.tsx'
import { HotWorkSection } from './hotWork/HotWorkSection.tsx'
import { MoneySection } from './money/MoneySection.tsx'
import { PatrolSection } from './patrols/PatrolSection.tsx'
import { PermitSection } from './people/PermitSection.tsx'
import { ReviewSection } from './review/ReviewSection.tsx'
import type { SectionProps } from './section.ts'
import { ViolationSection } from './violations/ViolationSection.tsx'

export interface CaseTab {
  /** Last part of the address, and of the texts `decorationCases.tabs`. */
  readonly id: 'papers' | 'review' | 'money' | 'permit' | 'site' | 'acceptance'
  /** One below the other. */
  readonly sections: readonly ComponentType<SectionProps>[]
}

export const CASE_TABS: readonly CaseTab[] = [
  { id: 'papers', sections: [DeclarationSection] },
  { id: 'review', sections: [ReviewSection] },
  { id: 'money', sections: [MoneySection] },
  { id: 'permit', sections: [PermitSection] },
  { id: 'site', sections: [PatrolSection, ViolationSection, HotWorkSection] },
  { id: 'acceptance', sections: [AcceptanceSection] },
]
