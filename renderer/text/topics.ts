/**
 * Every wording topic of the program. To add one: write `zh-CN/<topic>.ts` and `en/<topic>.ts`, import both here, add one line.
 */
import { common as commonEn } from './en/common.ts'
import { community as communityEn } from './en/community.ts'
import { deskVisits as deskVisitsEn } from './en/deskVisits.ts'
import { errors as errorsEn } from './en/errors.ts'
import { fileLists as fileListsEn } from './en/fileLists.ts'
import { fileRecords as fileRecordsEn } from './en/fileRecords.ts'
import { households as householdsEn } from './en/households.ts'
import { hub as hubEn } from './en/hub.ts'
import { kit as kitEn } from './en/kit.ts'
import { lists as listsEn } from './en/lists.ts'
import { ownerFiles as ownerFilesEn } from './en/ownerFiles.ts'
import { papers as papersEn } from './en/papers.ts'
import { privacy as privacyEn } from './en/privacy.ts'
import { project as projectEn } from './en/project.ts'
import { roles as rolesEn } from './en/roles.ts'
import { roster as rosterEn } from './en/roster.ts'
import { rosterFiles as rosterFilesEn } from './en/rosterFiles.ts'
import { search as searchEn } from './en/search.ts'
import { settingNames as settingNamesEn } from './en/settingNames.ts'
import { settings as settingsEn } from './en/settings.ts'
import { shell as shellEn } from './en/shell.ts'
import { signIn as signInEn } from './en/signIn.ts'
import { staff as staffEn } from './en/staff.ts'
import { startUp as startUpEn } from './en/startUp.ts'
import { status as statusEn } from './en/status.ts'
import { topic } from './wording.ts'
import { common } from './zh-CN/common.ts'
import { community } from './zh-CN/community.ts'
import { deskVisits } from './zh-CN/deskVisits.ts'
import { errors } from './zh-CN/errors.ts'
import { fileLists } from './zh-CN/fileLists.ts'
import { fileRecords } from './zh-CN/fileRecords.ts'
import { households } from './zh-CN/households.ts'
import { hub } from './zh-CN/hub.ts'
import { kit } from './zh-CN/kit.ts'
import { lists } from './zh-CN/lists.ts'
import { ownerFiles } from './zh-CN/ownerFiles.ts'
import { papers } from './zh-CN/papers.ts'
import { privacy } from './zh-CN/privacy.ts'
import { project } from './zh-CN/project.ts'
import { roles } from './zh-CN/roles.ts'
import { roster } from './zh-CN/roster.ts'
import { rosterFiles } from './zh-CN/rosterFiles.ts'
import { search } from './zh-CN/search.ts'
import { settingNames } from './zh-CN/settingNames.ts'
import { settings } from './zh-CN/settings.ts'
import { shell } from './zh-CN/shell.ts'
import { signIn } from './zh-CN/signIn.ts'
import { staff } from './zh-CN/staff.ts'
import { startUp } from './zh-CN/startUp.ts'
import { status } from './zh-CN/status.ts'

export const topics = {
  common: topic(common, commonEn),
  deskVisits: topic(deskVisits, deskVisitsEn),
  errors: topic(errors, errorsEn),
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
