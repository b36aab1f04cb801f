/** Issued papers on the screen: register, preview, reprint, blanks, and the versions of forms. */
import { IconFileText } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { formTextBlobsInUse } from '#renderer/db/formTexts.ts'
import { label } from '#renderer/text/text.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { sheetsModule } from '#shared/domain/sheets/schema.ts'
import { addDemoPapers } from './demo.ts'
import { FormTextsSection } from './FormTextsSection.tsx'
import { CorrectLetterScreen, NewLetterScreen } from './LetterForm.tsx'
import { LetterheadSection } from './LetterheadSection.tsx'
import { LettersScreen } from './LettersScreen.tsx'
import { NewBlankScreen, NewPaperScreen } from './NewPaperScreen.tsx'
import { NumbersScreen } from './NumbersScreen.tsx'
import { dueLetters, lettersOfDay, letterTimeline, openLetterMatters } from './openLetters.ts'
import { blankCounts, duePapers, openPaperMatters, waitingList } from './openPapers.ts'
import { PaperScreen, ScannedPaperScreen } from './PaperScreen.tsx'
import { PapersScreen } from './PapersScreen.tsx'
import { PrintersSection } from './PrintersSection.tsx'
import { paperExport } from './personExport.ts'
import { ReturnStack } from './ReturnStack.tsx'
import { paperSearchTerms } from './searchTerms.ts'
import { TemplatesSection } from './TemplatesSection.tsx'
import { paperTimeline } from './timeline.ts'
import { useLetterActions } from './useLetterActions.ts'

export const sheetsFrontDesk: FrontDeskModule = {
  domain: sheetsModule,
  rail: { path: '/papers', label: () => label('papers.rail'), icon: IconFileText, alsoAt: ['/letters'], order: 60 },
  routes: [
    { path: '/papers', component: PapersScreen },
    { path: '/papers/new/$form/$kind/$id', component: NewPaperScreen },
    { path: '/papers/blank/$form', component: NewBlankScreen },
    { path: '/papers/return', component: ReturnStack },
    { path: '/papers/numbers', component: NumbersScreen },
    { path: '/papers/$sheetId', component: PaperScreen },
    { path: '/papers/$sheetId/return', component: ScannedPaperScreen },
    { path: '/letters', component: LettersScreen },
    { path: '/letters/new/$direction', component: NewLetterScreen },
    { path: '/letters/$letterId', component: LettersScreen },
    { path: '/letters/$letterId/correct', component: CorrectLetterScreen },
  ],
  openMatters: async (store, subject) => [
    ...(await openPaperMatters(store, subject)),
    ...(await openLetterMatters(store, subject)),
  ],
  dueMatters: async (store, span, t) => [...(await duePapers(store, span, t)), ...(await dueLetters(store, span, t))],
  timeline: async (store, subject) => [
    ...(await paperTimeline(store, subject)),
    ...(await letterTimeline(store, subject)),
  ],
  useActions: useLetterActions,
  handoverCounts: blankCounts,
  dayRecord: lettersOfDay,
  downtimeLists: waitingList,
  personExport: paperExport,
  conflictTexts: {
    'sheet/void-in-use': (t) => t('papers.conflicts.voidInUse'),
    'claim/number': (t) => t('papers.conflicts.numberTwice'),
    'claim/filled': (t) => t('papers.conflicts.filledTwice'),
    'formText/version-twice': (t) => t('formTexts.versionTwice'),
  },
  demo: { order: 45, fill: addDemoPapers },
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
