import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import type { PagePlan } from './paginate.ts'
import { SheetPage } from './SheetPage.tsx'
import { SheetTable } from './SheetTable.tsx'
import type { SheetSection } from './sheetSection.ts'

export interface SheetDocumentProps {
  readonly frame: SheetFrame
  readonly sections: readonly SheetSection[]
  /** From `paginate`, after measuring. */
  readonly plan: PagePlan
}

/** All pages of all copies, the same on screen and on paper. Pages are counted within each copy: a copy goes its own way. */
export function SheetDocument({ frame, sections, plan }: SheetDocumentProps) {
  return frame.copyLabels.map((copyLabel) => (
    <article key={copyLabel} className='sheet-document'>
      {plan.map((parts, index) => (
        <SheetPage
          key={parts.map((part) => `${part.section}.${part.from}`).join()}
          frame={frame}
          copyLabel={copyLabel}
          page={index + 1}
          pages={plan.length}
        >
          <SheetTable sections={sections} parts={parts} />
        </SheetPage>
      ))}
    </article>
  ))
}
