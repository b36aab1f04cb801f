/** Words of the file of one empty home: its visits, meters, faults, keys. */
export const vacantUnit = {
  title: '空置房档案',
} as const
