/** Words of one room of move-in. */
export const moveInDays = {
  title: '集中交房：预约、叫号、进度',
} as const
