/** What was declared, the papers and drawings it brings with how each stands, and the acts of the first visit. */
import { useState } from 'react'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { usePermitFacts } from '#renderer/features/decoration/queries/cases.ts'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import type { PermitFacts } from '#shared/domain/decoration/cases/permitGaps.ts'
import { requirementsOf } from '#shared/domain/decoration/cases/requirements.ts'
import { DeclarationFacts } from './DeclarationFacts.tsx'
import { EndForm } from './EndForm.tsx'
import { PaperList } from './PaperList.tsx'
import { TakeForm } from './TakeForm.tsx'
import { type DeclarationAct, useDeclarationActs } from './useDeclarationActs.ts'
import { useScans } from './useScans.tsx'
import './cases.css'

export function DeclarationSection({ row }: SectionProps) {
  const facts = usePermitFacts(row)
  return facts === undefined ? null : <Declaration row={row} facts={facts} />
}

interface DeclarationProps {
  readonly row: DecorationCaseRow
  readonly facts: PermitFacts
}

function Declaration({ row, facts }: DeclarationProps) {
  const t = useText()
  const [asked, ask] = useState<DeclarationAct>()
  const scans = useScans(row)
  const acts = useDeclarationActs({ row, facts, ask, scans })
  useHotKeys(acts, { enabled: asked === undefined })
  const close = (): void => ask(undefined)
  const needed = requirementsOf(row.v.application, facts.settings)
  return (
    <section aria-label={t('decorationCases.tabs.papers')}>
      {asked === undefined && (
        <div className='case-acts'>
          {acts.map((action, index) => (
            <ActionButton key={action.id} action={action} main={index === 0} />
          ))}
        </div>
      )}
      {asked === 'take' && <TakeForm row={row} needed={needed} onClose={close} />}
      {(asked === 'withdraw' || asked === 'lapse') && <EndForm id={row.id} act={asked} onClose={close} />}
      {scans.viewer}
      <div className='case-columns'>
        <PaperList row={row} needed={needed} today={facts.today} look={scans.isCovered ? undefined : scans.look} />
        <DeclarationFacts row={row} needed={needed} />
      </div>
    </section>
  )
}
