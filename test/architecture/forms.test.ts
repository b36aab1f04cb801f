// A form that edits what is on file follows other desks (fault case 62): what was typed stays, and nothing is overwritten unseen.
import { expect, it } from 'vitest'
import { isTest, readSources } from './sourceFiles.ts'

/** Why a form has nothing to follow. */
const REASONS = {
  adds: 'what it writes is new',
  act: 'adds one event, decided on what stands when it is saved, and refused where that no longer fits',
  own: 'words anew what only this desk, or only who is signed in, may write',
  host: 'settings of this computer, a secret or a way in: no record of the log',
  told: 'refuses once where another desk wrote meanwhile, and says so',
  settles: 'names the sides it showed, and is refused where another arrived',
} as const

const NOTHING_TO_FOLLOW: Readonly<Record<string, keyof typeof REASONS>> = {
  'renderer/app/FirstRunScreen.tsx': 'adds',
  'renderer/app/dayClose/HandToForm.tsx': 'act',
  'renderer/app/handover/OnPaperFields.tsx': 'act',
  'renderer/app/handover/OpenShiftForm.tsx': 'adds',
  'renderer/app/handover/ShiftRecord.tsx': 'act',
  'renderer/app/handover/TakeOver.tsx': 'act',
  'renderer/app/joining/JoinSecret.tsx': 'host',
  'renderer/app/joining/NameDesk.tsx': 'adds',
  'renderer/app/restoring/FindBackup.tsx': 'host',
  'renderer/app/restoring/RestoreSecret.tsx': 'host',
  'renderer/features/backup/AskRestore.tsx': 'host',
  'renderer/features/backup/FolderForm.tsx': 'host',
  'renderer/features/community/DesksSection.tsx': 'own',
  'renderer/features/community/buildings/MakeUnitsForm.tsx': 'adds',
  'renderer/features/conflicts/SettleForm.tsx': 'settles',
  'renderer/features/desk-visits/VisitForm.tsx': 'own',
  'renderer/features/exchange/BindFolder.tsx': 'host',
  'renderer/features/exchange/EnterPassphrase.tsx': 'host',
  'renderer/features/exchange/PassphraseForm.tsx': 'host',
  'renderer/features/exchange/PickFolder.tsx': 'host',
  'renderer/features/exchange/RecoveryForm.tsx': 'host',
  'renderer/features/decoration/acceptance/AcceptForm.tsx': 'act',
  'renderer/features/decoration/acceptance/AskForms.tsx': 'act',
  'renderer/features/decoration/cases/ApplyForm.tsx': 'told',
  'renderer/features/decoration/cases/EndForm.tsx': 'act',
  'renderer/features/decoration/cases/TakeForm.tsx': 'act',
  'renderer/features/decoration/hotWork/CutCard.tsx': 'act',
  'renderer/features/decoration/hotWork/CutForm.tsx': 'adds',
  'renderer/features/decoration/hotWork/HotWorkActForms.tsx': 'act',
  'renderer/features/decoration/hotWork/HotWorkForm.tsx': 'adds',
  'renderer/features/decoration/hotWork/JudgeForm.tsx': 'act',
  'renderer/features/decoration/hotWork/LateSiteForm.tsx': 'adds',
  'renderer/features/move-in/cases/AmendForm.tsx': 'act',
  'renderer/features/move-in/cases/EndForm.tsx': 'act',
  'renderer/features/move-in/cases/OpenScreen.tsx': 'adds',
  'renderer/features/move-in/cases/ReceiveForm.tsx': 'act',
  'renderer/features/move-in/cases/SealForm.tsx': 'act',
  'renderer/features/move-in/cases/TakeBackForm.tsx': 'act',
  'renderer/features/move-in/cases/TakeForm.tsx': 'act',
  'renderer/features/move-in/days/AppointForm.tsx': 'act',
  'renderer/features/move-in/days/LeaveForm.tsx': 'act',
  'renderer/features/move-in/days/PlanForm.tsx': 'adds',
  'renderer/features/money/CashDayClose.tsx': 'adds',
  'renderer/features/money/ChargesDialog.tsx': 'adds',
  'renderer/features/money/LateReceiptForm.tsx': 'adds',
  'renderer/features/money/ReasonDialog.tsx': 'act',
  'renderer/features/money/ReceiptDialog.tsx': 'adds',
  'renderer/features/decoration/money/RefundDialog.tsx': 'act',
  'renderer/features/decoration/patrols/PatrolForm.tsx': 'act',
  'renderer/features/decoration/people/BarForm.tsx': 'act',
  'renderer/features/decoration/violations/DeductionForms.tsx': 'act',
  'renderer/features/decoration/violations/FindForm.tsx': 'adds',
  'renderer/features/decoration/violations/MeasureForms.tsx': 'act',
  'renderer/features/decoration/violations/NoticeForms.tsx': 'act',
  'renderer/features/decoration/violations/StopForm.tsx': 'act',
  'renderer/features/decoration/violations/WordForms.tsx': 'act',
  'renderer/features/decoration/review/AnswerForm.tsx': 'act',
  'renderer/features/decoration/review/ClauseForm.tsx': 'adds',
  'renderer/features/decoration/review/EnableOnPaper.tsx': 'act',
  'renderer/features/decoration/review/NeighbourForm.tsx': 'act',
  'renderer/features/decoration/review/SignForm.tsx': 'act',
  'renderer/features/decoration/people/ExtendPassForm.tsx': 'act',
  'renderer/features/decoration/people/IssuePassesForm.tsx': 'adds',
  'renderer/features/decoration/people/PermitForms.tsx': 'act',
  'renderer/features/decoration/people/ReasonForm.tsx': 'act',
  'renderer/features/items/CallForm.tsx': 'adds',
  'renderer/features/items/ItemActForm.tsx': 'act',
  'renderer/features/items/QueueHand.tsx': 'act',
  'renderer/features/items/WorkContactForm.tsx': 'act',
  'renderer/features/loans/LendForm.tsx': 'act',
  'renderer/features/loans/ReturnForm.tsx': 'act',
  'renderer/features/loans/ThingCard.tsx': 'act',
  'renderer/features/loans/keys/EntrustActForms.tsx': 'act',
  'renderer/features/loans/keys/EntrustForm.tsx': 'adds',
  'renderer/features/loans/keys/SetActForm.tsx': 'act',
  'renderer/features/move-in/handing/CardsForm.tsx': 'adds',
  'renderer/features/move-in/handing/HandOverForm.tsx': 'act',
  'renderer/features/move-in/handing/IssueForm.tsx': 'adds',
  'renderer/features/move-in/handing/ReplaceForm.tsx': 'act',
  'renderer/features/move-in/handing/WhyForm.tsx': 'act',
  'renderer/features/move-in/inspection/AddFaultForm.tsx': 'act',
  'renderer/features/move-in/inspection/AfterForms.tsx': 'act',
  'renderer/features/move-in/inspection/InspectForm.tsx': 'act',
  'renderer/features/notices/NoticeActForms.tsx': 'act',
  'renderer/features/move-in/packet/AnewForm.tsx': 'act',
  'renderer/features/move-in/faults/LookForm.tsx': 'act',
  'renderer/features/move-in/faults/MendForm.tsx': 'act',
  'renderer/features/move-in/faults/StepForms.tsx': 'act',
  'renderer/features/move-in/faults/TellForm.tsx': 'act',
  'renderer/features/move-in/fees/WaiverDialog.tsx': 'act',
  'renderer/features/move-in/visitBacks/VisitBackForm.tsx': 'act',
  'renderer/features/owner-files/AddStayForm.tsx': 'adds',
  'renderer/features/owner-files/ChooseMergeScreen.tsx': 'act',
  'renderer/features/owner-files/MergeScreen.tsx': 'act',
  'renderer/features/owner-files/OwnerForm.tsx': 'adds',
  'renderer/features/owner-files/papers/ExportForm.tsx': 'adds',
  'renderer/features/owner-files/papers/NoteForm.tsx': 'own',
  'renderer/features/parcel-custody/HandOutForm.tsx': 'act',
  'renderer/features/parcel-custody/ItemWordForms.tsx': 'act',
  'renderer/features/parcel-custody/KeepingForms.tsx': 'act',
  'renderer/features/parcel-custody/PartingForm.tsx': 'act',
  'renderer/features/parcel-custody/RunBackForm.tsx': 'act',
  'renderer/features/parcel-custody/RunDeliverForm.tsx': 'act',
  'renderer/features/parcel-custody/IntakeThing.tsx': 'adds',
  'renderer/features/parcel-custody/TurnAwayForm.tsx': 'adds',
  'renderer/features/releases/GateForms.tsx': 'act',
  'renderer/features/releases/ReleaseForm.tsx': 'adds',
  'renderer/features/sheets/BoxForm.tsx': 'act',
  'renderer/features/sheets/EnableOnPaperForm.tsx': 'act',
  'renderer/features/sheets/LetterForm.tsx': 'adds',
  'renderer/features/sheets/OneLineForm.tsx': 'act',
  'renderer/features/sheets/ReasonForm.tsx': 'act',
  'renderer/features/staff/AddStaffForm.tsx': 'adds',
  'renderer/features/staff/PinForm.tsx': 'host',
  'renderer/features/vacant-inspections/faults/FindFaultForm.tsx': 'adds',
  'renderer/features/vacant-inspections/faults/NoticeForm.tsx': 'act',
  'renderer/features/vacant-inspections/faults/OrderForm.tsx': 'adds',
  'renderer/features/vacant-inspections/faults/ReinspectForm.tsx': 'act',
  'renderer/features/vacant-inspections/faults/StepForms.tsx': 'act',
  'renderer/features/vacant-inspections/rounds/CallForm.tsx': 'adds',
  'renderer/features/vacant-inspections/rounds/CloseForm.tsx': 'act',
  'renderer/features/vacant-inspections/rounds/ReturnKeysForm.tsx': 'act',
  'renderer/features/vacant-inspections/rounds/TakeKeysForm.tsx': 'act',
  'renderer/features/vacant-inspections/lists/EnableListOnPaper.tsx': 'act',
  'renderer/features/vacant-inspections/lists/ListForm.tsx': 'adds',
  'renderer/ui/list/ExportDialog.tsx': 'adds',
  'renderer/ui/list/SaveFilter.tsx': 'told',
  'renderer/features/vacant-inspections/visits/VisitForm.tsx': 'act',
}

/** The kit's own form, which every other one is, and the shapes that those of money and of a site share. */
const SHAPES = [
  'renderer/ui/EntryForm.tsx',
  'renderer/features/money/MoneyForm.tsx',
  'renderer/features/decoration/hotWork/SiteStepForm.tsx',
  'renderer/features/decoration/hotWork/RemarkForm.tsx',
]

const forms = readSources()
  .filter(
    ({ path, text }) =>
      path.startsWith('renderer/') &&
      !isTest(path) &&
      /<(EntryForm|form)\b|<(MoneyForm|SiteStepForm|RemarkForm)\s/.test(text),
  )
  .filter(({ path }) => !SHAPES.includes(path))
const follows = (text: string) => /\belsewhere=|<ElsewhereNotes/.test(text)

it('follows other desks, or says in this table why there is nothing to follow', () => {
  const silent = forms.filter(({ path, text }) => !follows(text) && !Object.hasOwn(NOTHING_TO_FOLLOW, path))
  expect(silent.map(({ path }) => path)).toEqual([])
})

it('is in the table only while it is a form that follows nothing', () => {
  const known = new Set(forms.filter(({ text }) => !follows(text)).map(({ path }) => path))
  expect(Object.keys(NOTHING_TO_FOLLOW).filter((path) => !known.has(path))).toEqual([])
})

it('sees the forms there are', () => {
  expect(forms.filter(({ text }) => follows(text)).length).toBeGreaterThan(14)
})
