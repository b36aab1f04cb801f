/** README.txt of a shared folder, in both languages: whoever finds the folder reads why to leave it alone. */

/** Lines end as Windows' own editor wants them. */
export const TARGET_README = [
  '前台通的同步资料，请不要改动',
  '',
  '这个文件夹由各台前台的「前台通」自己读写。请不要改名、移动、修改或删除里面的任何文件，也不要往里放别的东西。',
  '内容是加密的，没有社区口令或恢复说明打不开。',
  '误删了文件不要紧：各台前台会把自己写过的补回来，开着机、连着就行。',
  '用网盘的，请对这个文件夹设「始终保留在此设备上」。',
  '要停用或换地方，请在前台通「设置 · 同步」里操作。',
  '',
  'Sync files of Qiantai. Please do not touch.',
  '',
  'The desks read and write this folder by themselves. Do not rename, move, change or delete anything in it, and put nothing else here.',
  'Everything is encrypted: without the passphrase or the recovery sheet nobody can open it.',
  'If files were deleted by mistake, leave the desks switched on and connected: each puts its own files back.',
  'On a cloud drive choose “Always keep on this device” for this folder.',
  'To stop or to move, use Settings · Sync in the program.',
  '',
].join('\r\n')
