/** Issued papers on the screen: register, preview, reprint, blanks, and the versions of forms. */
import { IconFileText } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { formTextBlobsInUse } from '#renderer/db/formTexts.ts'
import { label } from '#renderer/text/text.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { sheetsModule } from '#shared/domain/sheets/schema.ts'
import { FormTextsSection } from './FormTextsSection.tsx'
import { LetterheadSection } from './LetterheadSection.tsx'
import { NewBlankScreen, NewPaperScreen } from './NewPaperScreen.tsx'
import { NumbersScreen } from './NumbersScreen.tsx'
import { PaperScreen, ScannedPaperScreen } from './PaperScreen.tsx'
import { PapersScreen } from './PapersScreen.tsx'
import { PrintersSection } from './PrintersSection.tsx'
import { paperExport } from './personExport.ts'
import { ReturnStack } from './ReturnStack.tsx'
import { paperSearchTerms } from './searchTerms.ts'
import { TemplatesSection } from './TemplatesSection.tsx'
import { paperTimeline } from './timeline.ts'

export const sheetsFrontDesk: FrontDeskModule = {
  domain: sheetsModule,
  rail: { path: '/papers', label: () => label('papers.rail'), icon: IconFileText, order: 60 },
  routes: [
    { path: '/papers', component: PapersScreen },
    { path: '/papers/new/$form/$kind/$id', component: NewPaperScreen },
    { path: '/papers/blank/$form', component: NewBlankScreen },
    { path: '/papers/return', component: ReturnStack },
    { path: '/papers/numbers', component: NumbersScreen },
    { path: '/papers/$sheetId', component: PaperScreen },
    { path: '/papers/$sheetId/return', component: ScannedPaperScreen },
  ],
  timeline: paperTimeline,
  personExport: paperExport,
  searchTerms: paperSearchTerms,
  scanPath: (scanned) => {
    const sheetId = parseRecordCode(scanned)
    return sheetId.ok ? `/papers/${sheetId.value}/return` : undefined
  },
  settings: [
    { id: 'templates', label: () => label('papers.templates.section'), component: TemplatesSection },
    { id: 'form-texts', label: () => label('formTexts.title'), component: FormTextsSection },
    { id: 'letterhead', label: () => label('formTexts.letterhead.title'), component: LetterheadSection },
    { id: 'printers', label: () => label('printers.title'), component: PrintersSection },
  ],
  blobsInUse: formTextBlobsInUse,
}
