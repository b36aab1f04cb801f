import { copiesOn, type Paper, sheetSizeOn } from '#shared/domain/sheets/paperSizes.ts'
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import type { PagePart, PagePlan } from './paginate.ts'
import { SheetCopy } from './SheetPage.tsx'
import { SheetPicturesProvider } from './SheetPicture.tsx'
import { SheetTable } from './SheetTable.tsx'
import type { SheetSection } from './sheetSection.ts'

export interface SheetDocumentProps {
  readonly frame: SheetFrame
  readonly sections: readonly SheetSection[]
  /** From `paginate`, after measuring. */
  readonly plan: PagePlan
  /** What it lies on; A4 where nothing is said. */
  readonly paper?: Paper
  /** Copies on one page, one below the other with a line to cut between them; 1 where nothing is said. */
  readonly copiesPerPage?: number
  /** Logos and pictures by SHA-256, as the job carries them. */
  readonly images?: Readonly<Record<string, string>>
}

const NO_IMAGES = {}

/** All pages of all copies, the same on screen and on paper. Pages are counted within each copy: a copy goes its own way. */
export function SheetDocument(props: SheetDocumentProps) {
  const { frame, plan, paper = 'A4' } = props
  const copiesPerPage = copiesOn(paper, props.copiesPerPage ?? 1)
  const copies = together(frame.copyLabels, copiesPerPage).map((copyLabels) => (
    <article key={copyLabels.join()} className='sheet-document'>
      {plan.map((parts, index) => (
        <SheetPaper
          key={parts.map((part) => `${part.section}.${part.from}`).join()}
          {...props}
          copiesPerPage={copiesPerPage}
          copyLabels={copyLabels}
          index={index}
          parts={parts}
        />
      ))}
    </article>
  ))
  return <SheetPicturesProvider value={props.images ?? NO_IMAGES}>{copies}</SheetPicturesProvider>
}

interface SheetPaperProps extends SheetDocumentProps {
  readonly copyLabels: readonly string[]
  /** Which page of each copy, from 0. */
  readonly index: number
  readonly parts: readonly PagePart[]
}

/** One piece of paper: the same page of one copy or of several. */
function SheetPaper({
  frame,
  sections,
  plan,
  paper = 'A4',
  copiesPerPage = 1,
  images = NO_IMAGES,
  copyLabels,
  index,
  parts,
}: SheetPaperProps) {
  return (
    <section className='sheet-page' data-paper={paper} data-size={sheetSizeOn(paper, copiesPerPage)}>
      {copyLabels.map((copyLabel) => (
        <SheetCopy
          key={copyLabel}
          frame={frame}
          copyLabel={copyLabel}
          share={1 / copiesPerPage}
          images={images}
          page={index + 1}
          pages={plan.length}
        >
          <SheetTable sections={sections} parts={parts} />
        </SheetCopy>
      ))}
    </section>
  )
}

function together(labels: readonly string[], count: number): readonly (readonly string[])[] {
  const groups: string[][] = []
  for (let from = 0; from < labels.length; from += count) groups.push(labels.slice(from, from + count))
  return groups
}
