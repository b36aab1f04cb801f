/**
 * Every wording topic of the program. To add one: write `zh-CN/<topic>.ts` and `en/<topic>.ts`, import both here, add one line.
 */

import { backup as backupEn } from './en/backup.ts'
import { board as boardEn } from './en/board.ts'
import { common as commonEn } from './en/common.ts'
import { community as communityEn } from './en/community.ts'
import { conflicts as conflictsEn } from './en/conflicts.ts'
import { custody as custodyEn } from './en/custody.ts'
import { custodyIntake as custodyIntakeEn } from './en/custodyIntake.ts'
import { custodyOut as custodyOutEn } from './en/custodyOut.ts'
import { custodyRegister as custodyRegisterEn } from './en/custodyRegister.ts'
import { custodyRuns as custodyRunsEn } from './en/custodyRuns.ts'
import { custodySheets as custodySheetsEn } from './en/custodySheets.ts'
import { custodyShelves as custodyShelvesEn } from './en/custodyShelves.ts'
import { dayClose as dayCloseEn } from './en/dayClose.ts'
import { decoration as decorationEn } from './en/decoration.ts'
import { decorationAcceptance as decorationAcceptanceEn } from './en/decorationAcceptance.ts'
import { decorationCases as decorationCasesEn } from './en/decorationCases.ts'
import { decorationDesk as decorationDeskEn } from './en/decorationDesk.ts'
import { decorationHotWork as decorationHotWorkEn } from './en/decorationHotWork.ts'
import { decorationHotWorkRefusals as decorationHotWorkRefusalsEn } from './en/decorationHotWorkRefusals.ts'
import { decorationMoney as decorationMoneyEn } from './en/decorationMoney.ts'
import { decorationMoneyRefusals as decorationMoneyRefusalsEn } from './en/decorationMoneyRefusals.ts'
import { decorationOpening as decorationOpeningEn } from './en/decorationOpening.ts'
import { decorationPatrols as decorationPatrolsEn } from './en/decorationPatrols.ts'
import { decorationPeople as decorationPeopleEn } from './en/decorationPeople.ts'
import { decorationReview as decorationReviewEn } from './en/decorationReview.ts'
import { decorationViolations as decorationViolationsEn } from './en/decorationViolations.ts'
import { decorationWords as decorationWordsEn } from './en/decorationWords.ts'
import { deskVisits as deskVisitsEn } from './en/deskVisits.ts'
import { downtime as downtimeEn } from './en/downtime.ts'
import { errors as errorsEn } from './en/errors.ts'
import { exchange as exchangeEn } from './en/exchange.ts'
import { exchangeStates as exchangeStatesEn } from './en/exchangeStates.ts'
import { fileLists as fileListsEn } from './en/fileLists.ts'
import { fileRecords as fileRecordsEn } from './en/fileRecords.ts'
import { formTexts as formTextsEn } from './en/formTexts.ts'
import { households as householdsEn } from './en/households.ts'
import { hub as hubEn } from './en/hub.ts'
import { itemPapers as itemPapersEn } from './en/itemPapers.ts'
import { itemQueue as itemQueueEn } from './en/itemQueue.ts'
import { items as itemsEn } from './en/items.ts'
import { journal as journalEn } from './en/journal.ts'
import { keys as keysEn } from './en/keys.ts'
import { keysOpening as keysOpeningEn } from './en/keysOpening.ts'
import { kit as kitEn } from './en/kit.ts'
import { lateEntry as lateEntryEn } from './en/lateEntry.ts'
import { letters as lettersEn } from './en/letters.ts'
import { lists as listsEn } from './en/lists.ts'
import { loans as loansEn } from './en/loans.ts'
import { moveIn as moveInEn } from './en/moveIn.ts'
import { moveInCases as moveInCasesEn } from './en/moveInCases.ts'
import { moveInDays as moveInDaysEn } from './en/moveInDays.ts'
import { moveInDaysList as moveInDaysListEn } from './en/moveInDaysList.ts'
import { moveInDesk as moveInDeskEn } from './en/moveInDesk.ts'
import { moveInFaults as moveInFaultsEn } from './en/moveInFaults.ts'
import { moveInFees as moveInFeesEn } from './en/moveInFees.ts'
import { moveInHanding as moveInHandingEn } from './en/moveInHanding.ts'
import { moveInInspection as moveInInspectionEn } from './en/moveInInspection.ts'
import { moveInOpening as moveInOpeningEn } from './en/moveInOpening.ts'
import { moveInPacket as moveInPacketEn } from './en/moveInPacket.ts'
import { moveInVisitBacks as moveInVisitBacksEn } from './en/moveInVisitBacks.ts'
import { notices as noticesEn } from './en/notices.ts'
import { ownerFiles as ownerFilesEn } from './en/ownerFiles.ts'
import { papers as papersEn } from './en/papers.ts'
import { passphrase as passphraseEn } from './en/passphrase.ts'
import { phrases as phrasesEn } from './en/phrases.ts'
import { printers as printersEn } from './en/printers.ts'
import { privacy as privacyEn } from './en/privacy.ts'
import { project as projectEn } from './en/project.ts'
import { records as recordsEn } from './en/records.ts'
import { releases as releasesEn } from './en/releases.ts'
import { roles as rolesEn } from './en/roles.ts'
import { roster as rosterEn } from './en/roster.ts'
import { rosterFiles as rosterFilesEn } from './en/rosterFiles.ts'
import { search as searchEn } from './en/search.ts'
import { settingNames as settingNamesEn } from './en/settingNames.ts'
import { settings as settingsEn } from './en/settings.ts'
import { shell as shellEn } from './en/shell.ts'
import { shifts as shiftsEn } from './en/shifts.ts'
import { signIn as signInEn } from './en/signIn.ts'
import { staff as staffEn } from './en/staff.ts'
import { startUp as startUpEn } from './en/startUp.ts'
import { status as statusEn } from './en/status.ts'
import { vacant as vacantEn } from './en/vacant.ts'
import { vacantBoard as vacantBoardEn } from './en/vacantBoard.ts'
import { vacantChecklists as vacantChecklistsEn } from './en/vacantChecklists.ts'
import { vacantDesk as vacantDeskEn } from './en/vacantDesk.ts'
import { vacantFaults as vacantFaultsEn } from './en/vacantFaults.ts'
import { vacantGrid as vacantGridEn } from './en/vacantGrid.ts'
import { vacantLists as vacantListsEn } from './en/vacantLists.ts'
import { vacantOpening as vacantOpeningEn } from './en/vacantOpening.ts'
import { vacantPhotos as vacantPhotosEn } from './en/vacantPhotos.ts'
import { vacantReport as vacantReportEn } from './en/vacantReport.ts'
import { vacantRounds as vacantRoundsEn } from './en/vacantRounds.ts'
import { vacantUnit as vacantUnitEn } from './en/vacantUnit.ts'
import { vacantVisits as vacantVisitsEn } from './en/vacantVisits.ts'
import { topic } from './wording.ts'
import { backup } from './zh-CN/backup.ts'
import { board } from './zh-CN/board.ts'
import { common } from './zh-CN/common.ts'
import { community } from './zh-CN/community.ts'
import { conflicts } from './zh-CN/conflicts.ts'
import { custody } from './zh-CN/custody.ts'
import { custodyIntake } from './zh-CN/custodyIntake.ts'
import { custodyOut } from './zh-CN/custodyOut.ts'
import { custodyRegister } from './zh-CN/custodyRegister.ts'
import { custodyRuns } from './zh-CN/custodyRuns.ts'
import { custodySheets } from './zh-CN/custodySheets.ts'
import { custodyShelves } from './zh-CN/custodyShelves.ts'
import { dayClose } from './zh-CN/dayClose.ts'
import { decoration } from './zh-CN/decoration.ts'
import { decorationAcceptance } from './zh-CN/decorationAcceptance.ts'
import { decorationCases } from './zh-CN/decorationCases.ts'
import { decorationDesk } from './zh-CN/decorationDesk.ts'
import { decorationHotWork } from './zh-CN/decorationHotWork.ts'
import { decorationHotWorkRefusals } from './zh-CN/decorationHotWorkRefusals.ts'
import { decorationMoney } from './zh-CN/decorationMoney.ts'
import { decorationMoneyRefusals } from './zh-CN/decorationMoneyRefusals.ts'
import { decorationOpening } from './zh-CN/decorationOpening.ts'
import { decorationPatrols } from './zh-CN/decorationPatrols.ts'
import { decorationPeople } from './zh-CN/decorationPeople.ts'
import { decorationReview } from './zh-CN/decorationReview.ts'
import { decorationViolations } from './zh-CN/decorationViolations.ts'
import { decorationWords } from './zh-CN/decorationWords.ts'
import { deskVisits } from './zh-CN/deskVisits.ts'
import { downtime } from './zh-CN/downtime.ts'
import { errors } from './zh-CN/errors.ts'
import { exchange } from './zh-CN/exchange.ts'
import { exchangeStates } from './zh-CN/exchangeStates.ts'
import { fileLists } from './zh-CN/fileLists.ts'
import { fileRecords } from './zh-CN/fileRecords.ts'
import { formTexts } from './zh-CN/formTexts.ts'
import { households } from './zh-CN/households.ts'
import { hub } from './zh-CN/hub.ts'
import { itemPapers } from './zh-CN/itemPapers.ts'
import { itemQueue } from './zh-CN/itemQueue.ts'
import { items } from './zh-CN/items.ts'
import { journal } from './zh-CN/journal.ts'
import { keys } from './zh-CN/keys.ts'
import { keysOpening } from './zh-CN/keysOpening.ts'
import { kit } from './zh-CN/kit.ts'
import { lateEntry } from './zh-CN/lateEntry.ts'
import { letters } from './zh-CN/letters.ts'
import { lists } from './zh-CN/lists.ts'
import { loans } from './zh-CN/loans.ts'
import { moveIn } from './zh-CN/moveIn.ts'
import { moveInCases } from './zh-CN/moveInCases.ts'
import { moveInDays } from './zh-CN/moveInDays.ts'
import { moveInDaysList } from './zh-CN/moveInDaysList.ts'
import { moveInDesk } from './zh-CN/moveInDesk.ts'
import { moveInFaults } from './zh-CN/moveInFaults.ts'
import { moveInFees } from './zh-CN/moveInFees.ts'
import { moveInHanding } from './zh-CN/moveInHanding.ts'
import { moveInInspection } from './zh-CN/moveInInspection.ts'
import { moveInOpening } from './zh-CN/moveInOpening.ts'
import { moveInPacket } from './zh-CN/moveInPacket.ts'
import { moveInVisitBacks } from './zh-CN/moveInVisitBacks.ts'
import { notices } from './zh-CN/notices.ts'
import { ownerFiles } from './zh-CN/ownerFiles.ts'
import { papers } from './zh-CN/papers.ts'
import { passphrase } from './zh-CN/passphrase.ts'
import { phrases } from './zh-CN/phrases.ts'
import { printers } from './zh-CN/printers.ts'
import { privacy } from './zh-CN/privacy.ts'
import { project } from './zh-CN/project.ts'
import { records } from './zh-CN/records.ts'
import { releases } from './zh-CN/releases.ts'
import { roles } from './zh-CN/roles.ts'
import { roster } from './zh-CN/roster.ts'
import { rosterFiles } from './zh-CN/rosterFiles.ts'
import { search } from './zh-CN/search.ts'
import { settingNames } from './zh-CN/settingNames.ts'
import { settings } from './zh-CN/settings.ts'
import { shell } from './zh-CN/shell.ts'
import { shifts } from './zh-CN/shifts.ts'
import { signIn } from './zh-CN/signIn.ts'
import { staff } from './zh-CN/staff.ts'
import { startUp } from './zh-CN/startUp.ts'
import { status } from './zh-CN/status.ts'
import { vacant } from './zh-CN/vacant.ts'
import { vacantBoard } from './zh-CN/vacantBoard.ts'
import { vacantChecklists } from './zh-CN/vacantChecklists.ts'
import { vacantDesk } from './zh-CN/vacantDesk.ts'
import { vacantFaults } from './zh-CN/vacantFaults.ts'
import { vacantGrid } from './zh-CN/vacantGrid.ts'
import { vacantLists } from './zh-CN/vacantLists.ts'
import { vacantOpening } from './zh-CN/vacantOpening.ts'
import { vacantPhotos } from './zh-CN/vacantPhotos.ts'
import { vacantReport } from './zh-CN/vacantReport.ts'
import { vacantRounds } from './zh-CN/vacantRounds.ts'
import { vacantUnit } from './zh-CN/vacantUnit.ts'
import { vacantVisits } from './zh-CN/vacantVisits.ts'

export const topics = {
  journal: topic(journal, journalEn),
  backup: topic(backup, backupEn),
  items: topic(items, itemsEn),
  itemQueue: topic(itemQueue, itemQueueEn),
  itemPapers: topic(itemPapers, itemPapersEn),
  releases: topic(releases, releasesEn),
  custody: topic(custody, custodyEn),
  custodyIntake: topic(custodyIntake, custodyIntakeEn),
  custodyOut: topic(custodyOut, custodyOutEn),
  custodyRuns: topic(custodyRuns, custodyRunsEn),
  custodyShelves: topic(custodyShelves, custodyShelvesEn),
  custodyRegister: topic(custodyRegister, custodyRegisterEn),
  custodySheets: topic(custodySheets, custodySheetsEn),
  moveIn: topic(moveIn, moveInEn),
  moveInCases: topic(moveInCases, moveInCasesEn),
  moveInDays: topic(moveInDays, moveInDaysEn),
  moveInDaysList: topic(moveInDaysList, moveInDaysListEn),
  moveInFees: topic(moveInFees, moveInFeesEn),
  moveInInspection: topic(moveInInspection, moveInInspectionEn),
  moveInFaults: topic(moveInFaults, moveInFaultsEn),
  moveInHanding: topic(moveInHanding, moveInHandingEn),
  moveInPacket: topic(moveInPacket, moveInPacketEn),
  moveInDesk: topic(moveInDesk, moveInDeskEn),
  moveInOpening: topic(moveInOpening, moveInOpeningEn),
  moveInVisitBacks: topic(moveInVisitBacks, moveInVisitBacksEn),
  vacant: topic(vacant, vacantEn),
  vacantBoard: topic(vacantBoard, vacantBoardEn),
  vacantDesk: topic(vacantDesk, vacantDeskEn),
  vacantChecklists: topic(vacantChecklists, vacantChecklistsEn),
  vacantUnit: topic(vacantUnit, vacantUnitEn),
  vacantVisits: topic(vacantVisits, vacantVisitsEn),
  vacantFaults: topic(vacantFaults, vacantFaultsEn),
  vacantGrid: topic(vacantGrid, vacantGridEn),
  vacantLists: topic(vacantLists, vacantListsEn),
  vacantReport: topic(vacantReport, vacantReportEn),
  vacantRounds: topic(vacantRounds, vacantRoundsEn),
  vacantOpening: topic(vacantOpening, vacantOpeningEn),
  vacantPhotos: topic(vacantPhotos, vacantPhotosEn),
  keys: topic(keys, keysEn),
  keysOpening: topic(keysOpening, keysOpeningEn),
  decoration: topic(decoration, decorationEn),
  decorationWords: topic(decorationWords, decorationWordsEn),
  decorationCases: topic(decorationCases, decorationCasesEn),
  decorationReview: topic(decorationReview, decorationReviewEn),
  decorationPeople: topic(decorationPeople, decorationPeopleEn),
  decorationMoney: topic(decorationMoney, decorationMoneyEn),
  decorationMoneyRefusals: topic(decorationMoneyRefusals, decorationMoneyRefusalsEn),
  decorationOpening: topic(decorationOpening, decorationOpeningEn),
  decorationPatrols: topic(decorationPatrols, decorationPatrolsEn),
  decorationViolations: topic(decorationViolations, decorationViolationsEn),
  decorationDesk: topic(decorationDesk, decorationDeskEn),
  decorationHotWork: topic(decorationHotWork, decorationHotWorkEn),
  decorationHotWorkRefusals: topic(decorationHotWorkRefusals, decorationHotWorkRefusalsEn),
  decorationAcceptance: topic(decorationAcceptance, decorationAcceptanceEn),
  loans: topic(loans, loansEn),
  notices: topic(notices, noticesEn),
  phrases: topic(phrases, phrasesEn),
  shifts: topic(shifts, shiftsEn),
  dayClose: topic(dayClose, dayCloseEn),
  board: topic(board, boardEn),
  letters: topic(letters, lettersEn),
  formTexts: topic(formTexts, formTextsEn),
  printers: topic(printers, printersEn),
  lateEntry: topic(lateEntry, lateEntryEn),
  downtime: topic(downtime, downtimeEn),
  common: topic(common, commonEn),
  conflicts: topic(conflicts, conflictsEn),
  records: topic(records, recordsEn),
  deskVisits: topic(deskVisits, deskVisitsEn),
  errors: topic(errors, errorsEn),
  exchange: topic(exchange, exchangeEn),
  exchangeStates: topic(exchangeStates, exchangeStatesEn),
  passphrase: topic(passphrase, passphraseEn),
  fileLists: topic(fileLists, fileListsEn),
  fileRecords: topic(fileRecords, fileRecordsEn),
  privacy: topic(privacy, privacyEn),
  households: topic(households, householdsEn),
  hub: topic(hub, hubEn),
  kit: topic(kit, kitEn),
  lists: topic(lists, listsEn),
  ownerFiles: topic(ownerFiles, ownerFilesEn),
  community: topic(community, communityEn),
  papers: topic(papers, papersEn),
  project: topic(project, projectEn),
  settingNames: topic(settingNames, settingNamesEn),
  staff: topic(staff, staffEn),
  roles: topic(roles, rolesEn),
  roster: topic(roster, rosterEn),
  rosterFiles: topic(rosterFiles, rosterFilesEn),
  search: topic(search, searchEn),
  settings: topic(settings, settingsEn),
  shell: topic(shell, shellEn),
  signIn: topic(signIn, signInEn),
  startUp: topic(startUp, startUpEn),
  status: topic(status, statusEn),
}
